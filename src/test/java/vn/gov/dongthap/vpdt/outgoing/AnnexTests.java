package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.AttachmentRole;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.outgoing.DraftFiles.Sent;
import vn.gov.dongthap.vpdt.signature.OfficialPdf;
import vn.gov.dongthap.vpdt.signature.SignatureOwner;
import vn.gov.dongthap.vpdt.signature.SignatureReport;
import vn.gov.dongthap.vpdt.signature.VerifySignatures;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Annexes in files of their own, from the draft to the recipients' desks. */
@IntegrationTest
class AnnexTests {

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private ChangeAnnexes changeAnnexes;

    @Autowired
    private Annexes annexes;

    @Autowired
    private AddVersion addVersion;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Recipients recipients;

    @Autowired
    private Attachments attachments;

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestClock clock;

    private long id;

    @BeforeEach
    void aDraft() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        id = driver.start();
        driver.addVersion(id);
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("I.II.8b N17.2 annexes are sealed after their document, each with its line, and travel with it")
    void travelWithTheirDocument() throws Exception {
        add("Phụ lục I", null, pdf());
        add("Phụ lục II", new Sent("bieu.xlsx", new ByteArrayResource(workbook())), pdf());
        List<Annex> drafted = annexes.of(id);
        assertThat(drafted).extracting(Annex::name).containsExactly("Phụ lục I", "Phụ lục II");
        assertThat(drafted).extracting(Annex::hasOriginal).containsExactly(false, true);

        toTheEnd();

        List<Annex> sealed = annexes.of(id);
        for (Recipient recipient : recipients.of(id)) {
            List<Attachment> arrived = attachments.of("incoming", recipient.incomingId());
            assertThat(arrived)
                    .extracting(Attachment::role)
                    .containsExactly(AttachmentRole.MAIN, AttachmentRole.ANNEX, AttachmentRole.ANNEX);
            assertThat(arrived.subList(1, 3))
                    .extracting(attachment -> attachment.file().sha256())
                    .containsExactlyElementsOf(sealed.stream()
                            .map(annex -> annex.sealed().sha256())
                            .toList());
        }
        mvc.perform(get("/van-ban-den/{id}", recipients.of(id).get(0).incomingId())
                        .with(SignIn.as("vanthu.snv")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("phu-luc.pdf – Chữ ký của cơ quan")));
        for (Annex annex : sealed) {
            SignatureReport report = verify.of(annex.sealed());
            assertThat(report.signatures()).singleElement().satisfies(signature -> {
                assertThat(signature.isValid()).isTrue();
                assertThat(signature.owner()).isEqualTo(SignatureOwner.AGENCY);
            });
        }
    }

    @Test
    @DisplayName("N11.2 annexes change while the drafter drafts, and never between check and release")
    void changeWhileDrafted() {
        add("Phụ lục I", null, pdf());
        Annex annex = annexes.of(id).get(0);
        driver.answer(OutgoingDriver.DRAFTER, id, driver.facts("trinh"));

        assertThatThrownBy(() -> add("Phụ lục II", null, pdf())).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> changeAnnexes.remove(driver.person(OutgoingDriver.DRAFTER), id, annex.id()))
                .isInstanceOf(RuleBroken.class);
        assertThat(annexes.of(id)).extracting(Annex::name).containsExactly("Phụ lục I");
    }

    @Test
    @DisplayName("N11.2 what is sealed is what was approved, annexes included")
    void areApprovedWithTheirDocument() {
        add("Phụ lục I", null, pdf());
        driver.answer(OutgoingDriver.DRAFTER, id, driver.facts("trinh"));
        driver.check(id);
        driver.answer(OutgoingDriver.SIGNER, id, Map.of("quyetDinh", "duyet"));
        driver.sign(id);
        driver.answer(OutgoingDriver.CLERK, id, Map.of());
        StoredFile other = driver.stored("khac.pdf", pdf());
        jdbc.sql("update outgoing_annex set pdf_file_id = ? where document_id = ?")
                .params(other.id(), id)
                .update();

        assertThatThrownBy(() -> driver.seal(id))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("outgoing.changed-after-approval"));
        assertThat(driver.document(id).state()).isEqualTo(OutgoingState.REGISTERED);
        assertThat(annexes.of(id)).extracting(Annex::sealed).containsOnlyNulls();
        assertThatThrownBy(() -> annexes.requireSealed(id)).isInstanceOf(RuleBroken.class);
    }

    @Test
    void areOrderedAndTakenOut() {
        add("Phụ lục I", null, pdf());
        add("Phụ lục II", null, pdf());
        add("Phụ lục III", null, pdf());
        String before = driver.document(id).files().annexesSha256();

        changeAnnexes.moveUp(
                driver.person(OutgoingDriver.DRAFTER), id, annexes.of(id).get(2).id());
        changeAnnexes.remove(
                driver.person(OutgoingDriver.DRAFTER), id, annexes.of(id).get(0).id());

        assertThat(annexes.of(id)).extracting(Annex::name).containsExactly("Phụ lục III", "Phụ lục II");
        assertThat(driver.document(id).files().annexesSha256()).isNotEqualTo(before);
        assertThat(jdbc.sql("select count(*) from outgoing_annex where document_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .as("what was taken out stays on record")
                .isEqualTo(3);
    }

    @Test
    void areAddedOnceHoweverOftenTheRequestComes() throws IOException {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            changeAnnexes.add(
                    driver.person(OutgoingDriver.DRAFTER), id, key, "Phụ lục I", null, new Sent("a.pdf", resource()));
        }
        assertThat(annexes.of(id)).hasSize(1);

        UUID version = UUID.randomUUID();
        int first = addVersion.add(
                driver.person(OutgoingDriver.DRAFTER), id, version, null, new Sent("b.pdf", resource()), null);
        int again = addVersion.add(
                driver.person(OutgoingDriver.DRAFTER), id, version, null, new Sent("b.pdf", resource()), null);
        assertThat(again).isEqualTo(first);
        assertThat(drafts.of(id)).hasSize(2);
    }

    @Test
    @DisplayName("Q4.5b an annex needs a PDF to be sealed, and a file that is what it says")
    void refusesWhatCannotBeSealed() {
        Sent workbook = new Sent("bieu.xlsx", new ByteArrayResource(workbook()));
        assertRefused("outgoing.annex-no-pdf", workbook, null);
        assertRefused("outgoing.annex-no-file", null, null);
        assertRefused("storage.type.mismatch", null, new Sent("a.pdf", new ByteArrayResource(workbook())));
        assertThat(annexes.of(id)).isEmpty();
    }

    @Test
    @DisplayName(
            "Q4.4b an annex is changed by the drafter alone, found in its own document alone, hidden from strangers")
    void areTheDraftersAlone() throws Exception {
        add("Phụ lục I", null, pdf());
        long annex = annexes.of(id).get(0).id();
        long fileId = annexes.of(id).get(0).pdf().id();
        long another = driver.start();

        for (String act : List.of("bo", "len")) {
            mvc.perform(post("/van-ban-di/{id}/phu-luc/{annex}/{act}", id, annex, act)
                            .with(SignIn.as("vanthu.snv"))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
            mvc.perform(post("/van-ban-di/{id}/phu-luc/{annex}/{act}", another, annex, act)
                            .with(SignIn.as(OutgoingDriver.DRAFTER))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(upload(id, "vanthu.snv")).andExpect(status().isNotFound());
        mvc.perform(upload(id, "truongphong.skhcn")).andExpect(status().isUnprocessableContent());
        mvc.perform(get("/van-ban-di/{id}/tep/{file}", another, fileId).with(SignIn.as(OutgoingDriver.DRAFTER)))
                .andExpect(status().isNotFound());
        assertThat(annexes.of(id)).hasSize(1);

        mvc.perform(upload(id, OutgoingDriver.DRAFTER)).andExpect(status().is3xxRedirection());
        mvc.perform(get("/van-ban-di/{id}", id).with(SignIn.as(OutgoingDriver.DRAFTER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Phụ lục của tôi")));
        assertThatThrownBy(() -> annexes.require(another, annex)).isInstanceOf(RecordNotFound.class);
    }

    private static AbstractMockHttpServletRequestBuilder<?> upload(long id, String username) {
        return multipart("/van-ban-di/{id}/phu-luc", id)
                .file(new MockMultipartFile("pdf", "pl.pdf", "application/pdf", pdf()))
                .param("khoa", UUID.randomUUID().toString())
                .param("ten", "Phụ lục của tôi")
                .with(SignIn.as(username))
                .with(csrf());
    }

    private void assertRefused(String key, Sent original, Sent pdf) {
        assertThatThrownBy(() -> changeAnnexes.add(
                        driver.person(OutgoingDriver.DRAFTER), id, UUID.randomUUID(), "Phụ lục I", original, pdf))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    private void toTheEnd() {
        driver.answer(OutgoingDriver.DRAFTER, id, driver.facts("trinh"));
        driver.check(id);
        driver.answer(OutgoingDriver.SIGNER, id, Map.of("quyetDinh", "duyet"));
        driver.sign(id);
        driver.answer(OutgoingDriver.CLERK, id, Map.of());
        driver.seal(id);
    }

    private void add(String name, Sent original, byte[] pdf) {
        try {
            changeAnnexes.add(
                    driver.person(OutgoingDriver.DRAFTER),
                    id,
                    UUID.randomUUID(),
                    name,
                    original,
                    new Sent("phu-luc.pdf", new ByteArrayResource(pdf)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteArrayResource resource() {
        return new ByteArrayResource(pdf());
    }

    private static byte[] pdf() {
        return OfficialPdf.standard().bytes();
    }

    private static byte[] workbook() {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("Số liệu");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
