package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** The pages of outgoing documents, for those whose they are and for those whose they are not. */
@IntegrationTest
class OutgoingAccessTests {

    private static final String OTHER_AGENCY = "vanthu.snv";
    private static final String OTHER_UNIT = "chuyenvien3.skhcn";

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Recipients recipients;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("Q4.4b Another agency and uninvolved colleagues find no outgoing document, file, task or act")
    void hidesWhatBelongsToOthers() throws Exception {
        long id = driver.approved();
        long fileId = driver.document(id).files().draftFileId();
        long task = driver.task(SIGNER, id).id();
        for (String stranger : new String[] {OTHER_AGENCY, OTHER_UNIT}) {
            for (AbstractMockHttpServletRequestBuilder<?> guess :
                    guesses(id, fileId, task).toList()) {
                mvc.perform(guess.with(SignIn.as(stranger)).with(csrf())).andExpect(status().isNotFound());
            }
        }
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.APPROVED);
    }

    private static Stream<AbstractMockHttpServletRequestBuilder<?>> guesses(long id, long fileId, long task) {
        return Stream.of(
                get("/van-ban-di/{id}", id),
                get("/van-ban-di/{id}", id).param("viec", String.valueOf(task)),
                get("/van-ban-di/{id}", id).param("tep", String.valueOf(fileId)),
                get("/van-ban-di/{id}/tep/{file}", id, fileId),
                get("/van-ban-di/{id}/mau.docx", id),
                get("/van-ban-di/{id}/so-do.bpmn", id),
                get("/van-ban-di/{id}/so-sanh", id).param("cu", "1").param("moi", "2"),
                multipart("/van-ban-di/{id}/ban-thao", id)
                        .file(new MockMultipartFile("pdf", "a.pdf", "application/pdf", OutgoingDriver.pdf()))
                        .param("khoa", UUID.randomUUID().toString()),
                multipart("/van-ban-di/{id}/phu-luc", id)
                        .file(new MockMultipartFile("pdf", "a.pdf", "application/pdf", OutgoingDriver.pdf()))
                        .param("khoa", UUID.randomUUID().toString())
                        .param("ten", "Phụ lục I"),
                post("/van-ban-di/{id}/ky-so", id),
                post("/van-ban-di/{id}/dong-dau", id),
                post("/van-ban-di/{id}/thiet-bi", id),
                get("/van-ban-di/{id}/thiet-bi/{ticket}", id, 1),
                multipart("/van-ban-di/{id}/thiet-bi/tra", id)
                        .file(new MockMultipartFile("tep", "a.pdf", "application/pdf", OutgoingDriver.pdf()))
                        .param("ma", "ma"),
                post("/van-ban-di/{id}/rut", id).param("lyDo", "Không cần nữa."),
                post("/van-ban-di/cho-ky").param("van-ban", String.valueOf(id)));
    }

    @Test
    @DisplayName("Q4.4b A file is found inside its own document only, and a document answered must be one's own to see")
    void findsFilesInsideTheirDocument() throws Exception {
        long id = driver.submitted();
        long another = driver.submitted();
        long fileId = driver.document(id).files().draftFileId();
        mvc.perform(get("/van-ban-di/{id}/tep/{file}", another, fileId).with(SignIn.as(DRAFTER)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/van-ban-di/{id}/tep/{file}", id, fileId).with(SignIn.as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"));
        mvc.perform(get("/van-ban-di/{id}", id).param("tep", "999999999").with(SignIn.as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/tep/" + fileId)));
        mvc.perform(get("/van-ban-di/soan").param("tra-loi", "999999999").with(SignIn.as(DRAFTER)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/van-ban-di/soan")
                        .param("khoa", UUID.randomUUID().toString())
                        .param("loaiVanBan", "LETTER")
                        .param("trichYeu", "trả lời")
                        .param("doKhan", "NORMAL")
                        .param("tra-loi", "999999999")
                        .with(SignIn.as(DRAFTER))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    @DisplayName("N10.1 A start sent twice is one document, and its page offers what is to be done")
    void startsOnce() throws Exception {
        String key = UUID.randomUUID().toString();
        for (int time = 0; time < 2; time++) {
            mvc.perform(post("/van-ban-di/soan")
                            .param("khoa", key)
                            .param("loaiVanBan", "PLAN")
                            .param("trichYeu", "chuyển đổi số năm 2027")
                            .param("doKhan", "URGENT")
                            .with(SignIn.as(DRAFTER))
                            .with(csrf()))
                    .andExpect(status().is3xxRedirection())
                    .andExpect(redirectedUrlPattern("/van-ban-di/*"));
        }
        long id = jdbc.sql("select id from outgoing_document where start_key = ?")
                .param(UUID.fromString(key))
                .query(Long.class)
                .single();
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Thêm bản dự thảo")))
                .andExpect(content().string(containsString("Soạn thảo văn bản")));
        mvc.perform(get("/van-ban-di/{id}/mau.docx", id).with(SignIn.as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString("attachment")));
        mvc.perform(get("/van-ban-di").param("q", "chuyen doi so nam 2027").with(SignIn.as(DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/van-ban-di/" + id)));
        mvc.perform(get("/van-ban-di").with(SignIn.as(OTHER_UNIT)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/van-ban-di/" + id + "\""))));
    }

    @Test
    @DisplayName("N10.1 An answer and the incoming document it answers name each other, to those who may see both")
    void linksAnswersBothWays() throws Exception {
        long released = driver.released();
        long incoming = Objects.requireNonNull(recipients.of(released).get(0).incomingId());
        mvc.perform(get("/van-ban-di/soan")
                        .param("tra-loi", String.valueOf(incoming))
                        .with(SignIn.as(OTHER_AGENCY)))
                .andExpect(status().isOk());
        String key = UUID.randomUUID().toString();
        mvc.perform(post("/van-ban-di/soan")
                        .param("khoa", key)
                        .param("loaiVanBan", "LETTER")
                        .param("trichYeu", "phúc đáp về chuyển đổi số")
                        .param("doKhan", "NORMAL")
                        .param("tra-loi", String.valueOf(incoming))
                        .with(SignIn.as(OTHER_AGENCY))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        long answer = jdbc.sql("select id from outgoing_document where start_key = ?")
                .param(UUID.fromString(key))
                .query(Long.class)
                .single();
        assertThat(recipients.of(answer)).extracting(Recipient::agencyId).containsExactly(driver.agency("H20.05"));
        mvc.perform(get("/van-ban-di/{id}", answer).with(SignIn.as(OTHER_AGENCY)))
                .andExpect(content().string(containsString("/van-ban-den/" + incoming)));
        mvc.perform(get("/van-ban-den/{id}", incoming).with(SignIn.as(OTHER_AGENCY)))
                .andExpect(content().string(containsString("/van-ban-di/" + answer)));
    }

    @Test
    @DisplayName("N13.7, N17.2 Leader and clerk sign by one button each, on the page of the document")
    void signsAndSealsOnThePage() throws Exception {
        long id = driver.approved();
        mvc.perform(get("/van-ban-di/cho-ky").with(SignIn.as(SIGNER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/van-ban-di/" + id)));
        mvc.perform(get("/van-ban-di/cho-ky").with(SignIn.as(DRAFTER))).andExpect(status().isNotFound());
        mvc.perform(post("/van-ban-di/{id}/ky-so", id).with(SignIn.as(DRAFTER)).with(csrf()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(SIGNER)))
                .andExpect(content().string(containsString("/van-ban-di/" + id + "/ky-so")));
        mvc.perform(post("/van-ban-di/{id}/ky-so", id).with(SignIn.as(SIGNER)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        driver.answer(CLERK, id, Map.of());
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("/van-ban-di/" + id + "/dong-dau")));
        mvc.perform(post("/van-ban-di/{id}/dong-dau", id)
                        .with(SignIn.as(SIGNER))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        mvc.perform(post("/van-ban-di/{id}/dong-dau", id).with(SignIn.as(CLERK)).with(csrf()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(CLERK)))
                .andExpect(content().string(containsString("01 Đã đến")));
    }
}
