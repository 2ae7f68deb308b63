package vn.gov.dongthap.vpdt.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;

/** Every address of a request, tried by people it is nothing to. */
@IntegrationTest
class RequestAccessTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private RequestDriver driver;

    @Autowired
    private RequestRows rows;

    @Test
    @DisplayName("Q4.4b A request does not exist for another agency, nor for colleagues who prepare none")
    void isNobodyElses() throws Exception {
        long id = driver.withRows(List.of(RequestDriver.somebody("Lê Riêng Tư", "riengtu")));

        for (String stranger : List.of("vanthu.snv", "chuyenvien.stc", "quantri.skhcn")) {
            for (AbstractMockHttpServletRequestBuilder<?> guess : guesses(id)) {
                mvc.perform(guess.with(SignIn.as(stranger)).with(csrf())).andExpect(status().isNotFound());
            }
        }
        assertThat(rows.count(id)).isEqualTo(1);
    }

    @Test
    @DisplayName("Q5.1b Only the operating agency's administrators enter requests for another agency")
    void entersNothingForOthers() throws Exception {
        String other = String.valueOf(driver.person("vanthu.snv").agencyId());
        mvc.perform(post("/tai-khoan/de-nghi")
                        .param("loai", "GRANT")
                        .param("khoa", "7b0c5f0e-5a0a-4a52-9f0e-2f5c1d5a8a01")
                        .param("coQuan", other)
                        .with(SignIn.as(RequestDriver.PREPARES))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/tai-khoan/de-nghi?nhan=true").with(SignIn.as(RequestDriver.PREPARES)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/tai-khoan/de-nghi").with(SignIn.as("chuyenvien.stc"))).andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("N12.2 A format checker of another agency is refused, and no letter is written")
    void refusesForeignCheckers() throws Exception {
        long id = driver.withRows(List.of(RequestDriver.somebody("Lê Người Lạ", "nguoila")));
        mvc.perform(post("/tai-khoan/de-nghi/{id}/cong-van", id)
                        .param("hoTen", "Mai")
                        .param("chucVu", "Văn thư")
                        .param("dienThoai", "0912345678")
                        .param("email", "mai@dongthap.example")
                        .param(
                                "nguoiKy",
                                String.valueOf(driver.person("giamdoc.stc").personId()))
                        .param(
                                "nguoiKiemTra",
                                String.valueOf(driver.person("vanthu.snv").personId()))
                        .with(SignIn.as(RequestDriver.PREPARES))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/tai-khoan/de-nghi/{id}?viec=999999999", id).with(SignIn.as(RequestDriver.PREPARES)))
                .andExpect(status().isOk());
    }

    private static List<AbstractMockHttpServletRequestBuilder<?>> guesses(long id) {
        return List.of(
                get("/tai-khoan/de-nghi/{id}", id),
                get("/tai-khoan/de-nghi/{id}/bang/co-loi.xlsx", id),
                multipart("/tai-khoan/de-nghi/{id}/bang", id)
                        .file(new MockMultipartFile("tep", "a.xlsx", null, new byte[] {1})),
                post("/tai-khoan/de-nghi/{id}/bang/nhan", id),
                post("/tai-khoan/de-nghi/{id}/bang/bo", id),
                post("/tai-khoan/de-nghi/{id}/bo", id),
                post("/tai-khoan/de-nghi/{id}/dong", id).param("hoTen", "A"),
                post("/tai-khoan/de-nghi/{id}/dong/1/bo", id),
                post("/tai-khoan/de-nghi/{id}/dong/1/quyet-dinh", id).param("quyetDinh", "APPROVED"),
                post("/tai-khoan/de-nghi/{id}/quyet-dinh", id),
                post("/tai-khoan/de-nghi/{id}/tiep-nhan", id).param("soDen", "1"),
                post("/tai-khoan/de-nghi/{id}/cong-van", id)
                        .param("hoTen", "Mai")
                        .param("chucVu", "Văn thư")
                        .param("dienThoai", "0912345678")
                        .param("email", "mai@dongthap.example")
                        .param("nguoiKy", "1")
                        .param("nguoiKiemTra", "1"));
    }
}
