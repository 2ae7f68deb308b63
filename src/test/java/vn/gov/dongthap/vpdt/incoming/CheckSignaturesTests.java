package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.signature.SignedDocuments;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** What the system finds on the signatures of incoming files, and what the clerk may make of it. */
@IntegrationTest
class CheckSignaturesTests {

    private static final String CLERK = "vanthu.snv";
    private static final AtomicInteger NUMBERS = new AtomicInteger(55_000);

    @Autowired
    private SignedDocuments signed;

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private IncomingDocuments documents;

    @Autowired
    private TaskInbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N21.2a, Q12.2, Q15.1b A signed and sealed document is shown as worth an original, who and when")
    void showsWhoSignedAndWhen() throws Exception {
        long document = receive(signed.sealed());

        open(document)
                .andExpect(content().string(containsString(Outcome.ORIGINAL.label())))
                .andExpect(content().string(containsString("Chữ ký của cá nhân: Nguyễn Thành Nhân")))
                .andExpect(content().string(containsString("Ký lúc 08:00:00 ngày 23/11/2026")))
                .andExpect(content().string(containsString("chứng thư số trình diễn")))
                .andExpect(content().string(containsString("Nội dung nguyên vẹn từ khi ký.")));
        assertThat(form(document)).containsEntry("xacThuc", "chu-ky-hop-le").containsEntry("quyetDinh", "tiep-nhan");

        decide(document, "chu-ky-hop-le");
        assertThat(documents.require(document).inspection().signatureOutcome()).isEqualTo(Outcome.ORIGINAL);
        assertThat(logged(document, "incoming.accept")).contains(Outcome.ORIGINAL.label());
    }

    @Test
    @DisplayName(
            "N21.2a A document changed after it was signed is refused by the aggregate and goes back with the reason")
    void refusesWhatWasChangedAfterSigning() throws Exception {
        long document = receive(signed.tampered());

        open(document)
                .andExpect(content().string(containsString(Outcome.INVALID.label())))
                .andExpect(content().string(containsString("nội dung bị phủ hoặc bị thay sau khi ký")));
        Map<String, Object> form = form(document);
        assertThat(form).containsEntry("xacThuc", "khong-dat").containsEntry("quyetDinh", "tra-lai");
        assertThat(form.get("lyDoTraLai")).asString().contains("Trang 1: nội dung bị phủ");

        for (String claim : List.of("chu-ky-hop-le", "khong-ky-so")) {
            assertThatThrownBy(() -> decide(document, claim))
                    .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.clause())
                            .isEqualTo("N21.2a"));
        }
        assertThat(documents.require(document).state()).isEqualTo(IncomingState.RECEIVED);

        driver.answer(CLERK, document, form);
        assertThat(documents.require(document).inspection().signatureOutcome()).isEqualTo(Outcome.INVALID);
        assertThat(logged(document, "incoming.return-to-sender")).contains(Outcome.INVALID.label());
    }

    @Test
    @DisplayName("N21.2a Nobody accepts it unseen either: what no page has shown is found out on accepting")
    void findsOutWhatNobodyLookedAt() throws Exception {
        long document = receive(signed.tampered());

        assertThatThrownBy(() -> decide(document, "chu-ky-hop-le")).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N21.2a The paper the clerk compared outweighs broken signatures on its scan; what was found is kept")
    void acceptsThePaper() throws Exception {
        long document = receive(signed.tampered());

        decide(document, "ban-giay");

        assertThat(documents.require(document).state()).isEqualTo(IncomingState.ACCEPTED);
        assertThat(documents.require(document).inspection().signatureOutcome()).isEqualTo(Outcome.INVALID);
    }

    @Test
    @DisplayName("L4.1 What nobody signed is told as for information only, and cannot be called validly signed")
    void tellsWhatIsUnsigned() throws Exception {
        long document = receive(signed.unsigned());

        open(document)
                .andExpect(content().string(containsString(Outcome.UNSIGNED.label())))
                .andExpect(content().string(containsString("chỉ để biết, tham khảo")));
        assertThat(form(document)).containsEntry("xacThuc", "khong-ky-so");
        assertThatThrownBy(() -> decide(document, "chu-ky-hop-le")).isInstanceOf(RuleBroken.class);

        decide(document, "khong-ky-so");
        assertThat(documents.require(document).inspection().signatureOutcome()).isEqualTo(Outcome.UNSIGNED);
    }

    @Test
    @DisplayName("Q15.1b What was found is kept as found, years later too, and read once")
    void keepsWhatWasFound() throws Exception {
        long document = receive(signed.sealed());
        open(document);
        decide(document, "chu-ky-hop-le");

        clock.advance(Duration.ofDays(3000));

        open(document)
                .andExpect(content().string(containsString(Outcome.ORIGINAL.label())))
                .andExpect(content().string(containsString("kiểm tra lúc 08:00, 23/11/2026")));
        assertThat(jdbc.sql("""
                        select count(*) from signature_check c
                            join stored_file f on f.sha256 = c.sha256
                            join attachment a on a.file_id = f.id
                        where a.owner_type = 'incoming' and a.role = 'MAIN' and a.owner_id = ?
                        """).param(document).query(Integer.class).single())
                .as("once by its sender, once here")
                .isEqualTo(2);
    }

    private long receive(byte[] pdf) {
        return driver.receive(CLERK, String.valueOf(NUMBERS.incrementAndGet()), Urgency.NORMAL, pdf);
    }

    private ResultActions open(long document) throws Exception {
        return mvc.perform(get("/van-ban-den/{id}", document).with(SignIn.as(CLERK)))
                .andExpect(status().isOk());
    }

    private Map<String, Object> form(long document) {
        String data = inbox.form(
                        driver.person(CLERK), driver.task(CLERK, document).id())
                .dataJson();
        return json.readValue(data, new TypeReference<>() {});
    }

    private void decide(long document, String claim) {
        driver.answer(CLERK, document, Map.of("xacThuc", claim, "quyetDinh", "tiep-nhan"));
    }

    private String logged(long document, String action) {
        return jdbc.sql(
                        "select detail from audit_event where subject_type = 'incoming' and subject_id = ? and action = ?")
                .params(document, action)
                .query(String.class)
                .single();
    }
}
