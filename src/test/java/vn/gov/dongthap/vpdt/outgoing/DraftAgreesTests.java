package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.FORMAT_CHECKER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.UNIT_LEADER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.drafting.FormatPoint;
import vn.gov.dongthap.vpdt.drafting.FormatReport;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.DraftFiles.Sent;
import vn.gov.dongthap.vpdt.signature.OfficialPdf;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.NeedsProgram;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** What is submitted, checked and signed, and what the record says of it, are the same. */
@IntegrationTest
class DraftAgreesTests {

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private AddVersion addVersion;

    @Autowired
    private OpenOutgoing openOutgoing;

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
    @DisplayName("N15.1b N13 A PDF with another notation, authority or signer than the record has is not submitted")
    void refusesAnotherNotationOrAuthority() {
        refused(OfficialPdf.standard().withNumberLine("Số:           /SKHCN-CNTT"), "drafting.pdf.notation");
        refused(standard().withPosition("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "drafting.pdf.authority");
        refused(standard().withPosition("TUQ. GIÁM ĐỐC", "GIÁM ĐỐC"), "drafting.pdf.authority");
        refused(standard().withPosition("PHÓ GIÁM ĐỐC"), "drafting.pdf.authority");
        refused(standard().withSigner("Lê Văn Khác"), "signature.place.signer");
    }

    @Test
    @DisplayName("N13 N15.1b What the record says of notation and authority is compared again before the signature")
    void comparesAgainBeforeTheSignature() {
        long id = driver.approved();
        jdbc.sql("update outgoing_document set code_notation = 'BC-SKHCN', document_type = 'REPORT' where id = ?")
                .param(id)
                .update();

        assertThatThrownBy(() -> driver.sign(id))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("drafting.pdf.notation");
        assertThat(driver.document(id).files().signedFileId()).isNull();
    }

    @Test
    @NeedsProgram("soffice")
    @DisplayName("N12.2 A PDF that does not say what the Word file beside it says is not submitted")
    void refusesAnotherText() throws IOException {
        long id = driver.start();
        driver.answer(DRAFTER, id, driver.facts("luu"));
        SignedInPerson drafter = driver.person(DRAFTER);
        addVersion.add(
                drafter,
                id,
                UUID.randomUUID(),
                new Sent("a.docx", new ByteArrayResource(template(drafter, id))),
                new Sent("a.pdf", new ByteArrayResource(OutgoingDriver.pdf())),
                null);

        assertThatThrownBy(() -> driver.answer(DRAFTER, id, driver.facts("trinh")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("drafting.pdf.words");
    }

    @Test
    @NeedsProgram("soffice")
    @DisplayName("N12.2 The format is checked again when the record changed after the upload: the report is today's")
    void checksAgainWhenTheRecordChanged() throws IOException {
        long id = driver.start();
        driver.answer(DRAFTER, id, driver.facts("luu"));
        SignedInPerson drafter = driver.person(DRAFTER);
        addVersion.add(
                drafter,
                id,
                UUID.randomUUID(),
                new Sent("a.docx", new ByteArrayResource(template(drafter, id))),
                null,
                null);
        assertThat(subjectDiffers(id)).isFalse();

        Map<String, Object> changed = driver.facts("trinh");
        changed.put("trichYeu", "một việc hoàn toàn khác");
        driver.answer(DRAFTER, id, changed);

        assertThat(subjectDiffers(id)).isTrue();
    }

    @Test
    @DisplayName(
            "N12.2 Where there is no Word file, whoever checks the format is told that nothing was checked for them")
    void saysThatNothingWasChecked() throws Exception {
        long id = driver.submitted();
        driver.answer(UNIT_LEADER, id, Map.of("quyetDinh", "dat"));

        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(FORMAT_CHECKER)))
                .andExpect(content().string(containsString("Không có tệp Word nên Hệ thống không kiểm tra được")));
    }

    private void refused(OfficialPdf pdf, String key) {
        long id = driver.start();
        driver.addVersion(id, pdf.bytes());

        assertThatThrownBy(() -> driver.answer(DRAFTER, id, driver.facts("trinh")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining(key);
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.DRAFTING);
    }

    private static OfficialPdf standard() {
        return OfficialPdf.standard().withNumberLine("Số:           /SKHCN-CĐS");
    }

    private boolean subjectDiffers(long id) {
        FormatReport report =
                openOutgoing.open(driver.person(DRAFTER), id).versions().get(0).report();
        return report.findings().stream()
                .anyMatch(finding -> finding.point() == FormatPoint.SUBJECT
                        && finding.sentence().contains("một việc hoàn toàn khác"));
    }

    private byte[] template(SignedInPerson person, long id) throws IOException {
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        openOutgoing.write(openOutgoing.content(person, id), word);
        return word.toByteArray();
    }
}
