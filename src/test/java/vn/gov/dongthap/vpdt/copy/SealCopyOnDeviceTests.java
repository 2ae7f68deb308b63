package vn.gov.dongthap.vpdt.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static vn.gov.dongthap.vpdt.copy.CopyDriver.CLERK;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.signature.SignatureOwner;
import vn.gov.dongthap.vpdt.signature.TestDevices;
import vn.gov.dongthap.vpdt.signature.TestDevices.Device;
import vn.gov.dongthap.vpdt.signature.VerifySignatures;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A copy sealed with the device the agency's key lies in, over the pages and the links as they are used. */
@IntegrationTest
class SealCopyOnDeviceTests {

    private static final Pattern FETCH = Pattern.compile("href=\"(/ky-so/tai/[^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"ma\" value=\"([^\"]+)\"");
    private static final Pattern POLL = Pattern.compile("hx-get=\"(/ban-sao/[^\"]+)\"");

    @Autowired
    private CopyDriver driver;

    @Autowired
    private TestDevices devices;

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private FileStore files;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    private TestDevices.Authority authority;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        authority = devices.authority("CA thiết bị của cơ quan");
    }

    @AfterEach
    void backToRealTime() {
        authority.close();
        clock.reset();
    }

    @Test
    @DisplayName("N32.3 the clerk seals a copy with the agency's device and hands it back: the copy is there")
    void sealsWithTheAgencysDevice() throws Exception {
        long id = numbered();
        Device device = authority.of(driver.person(CLERK), "Sở Khoa học và Công nghệ");
        assertThat(body(get("/ban-sao/{id}", id), CLERK)).contains("Ký số bản sao bằng thiết bị");

        String handed = body(post("/ban-sao/{id}/thiet-bi", id), CLERK);
        assertThat(body(get(found(POLL, handed)), CLERK)).contains("Đang chờ tệp đã ký");
        assertThat(perform(get(found(POLL, handed)), CopyDriver.OTHER_CLERK).getStatus())
                .isEqualTo(404);
        byte[] served = fetch(handed);
        String refused = giveBack(id, handed, CopyDriver.text()).getContentAsString();
        assertThat(refused).contains("không phải tệp đã được giao");
        assertThat(giveBack(id, handed, new byte[0]).getContentAsString()).contains("Chưa chọn tệp");
        MockHttpServletResponse done = giveBack(id, refused, device.signInAnotherProgram(served));

        assertThat(done.getRedirectedUrl()).isEqualTo("/ban-sao/" + id);
        assertThat(driver.copy(id).state()).isEqualTo(CopyState.ISSUED);
        assertThat(verify.of(files.find(Objects.requireNonNull(driver.copy(id).madeFileId())))
                        .signatures())
                .singleElement()
                .satisfies(signature -> {
                    assertThat(signature.isValid()).isTrue();
                    assertThat(signature.owner()).isEqualTo(SignatureOwner.AGENCY);
                });
    }

    @Test
    @DisplayName("N32.2c nobody else is handed a copy to seal, and links that ran out are told so")
    void handsOutToNobodyElse() throws Exception {
        long id = numbered();
        Device device = authority.of(driver.person(CLERK), "Sở Khoa học và Công nghệ");
        for (String stranger : new String[] {CopyDriver.HEAD, "chuyenvien3.skhcn", "vanthu.snv"}) {
            assertThat(perform(post("/ban-sao/{id}/thiet-bi", id), stranger).getStatus())
                    .isEqualTo(404);
        }
        String handed = body(post("/ban-sao/{id}/thiet-bi", id), CLERK);
        byte[] signed = device.signInAnotherProgram(fetch(handed));
        clock.advance(Duration.ofMinutes(16));

        assertThat(giveBack(id, handed, signed).getContentAsString()).contains("Liên kết đã hết hạn");
        assertThat(driver.copy(id).state()).isEqualTo(CopyState.NUMBERED);
    }

    private long numbered() {
        long id = driver.requestedOfPaper();
        driver.approve(id);
        driver.number(id);
        return id;
    }

    private byte[] fetch(String page) throws Exception {
        MockHttpServletResponse served =
                mvc.perform(get(found(FETCH, page))).andReturn().getResponse();
        assertThat(served.getStatus()).isEqualTo(200);
        return served.getContentAsByteArray();
    }

    private MockHttpServletResponse giveBack(long id, String page, byte[] signed) throws Exception {
        return perform(
                multipart("/ban-sao/{id}/thiet-bi/tra", id)
                        .file(new MockMultipartFile("tep", "da-ky.pdf", "application/pdf", signed))
                        .param("ma", found(TOKEN, page)),
                CLERK);
    }

    private String body(AbstractMockHttpServletRequestBuilder<?> request, String username) throws Exception {
        return perform(request, username).getContentAsString();
    }

    private MockHttpServletResponse perform(AbstractMockHttpServletRequestBuilder<?> request, String username)
            throws Exception {
        MockHttpServletResponse answer = mvc.perform(
                        request.with(SignIn.as(username)).with(csrf()))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1);
    }
}
