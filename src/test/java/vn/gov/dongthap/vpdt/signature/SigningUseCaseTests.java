package vn.gov.dongthap.vpdt.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.pdf.Box;
import vn.gov.dongthap.vpdt.storage.FilePolicy;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A leader signs, the clerk numbers and seals, with the keys of the demonstration. */
@IntegrationTest
class SigningUseCaseTests {

    private static final DocumentNumber NUMBER = new DocumentNumber(5, LocalDate.of(2026, 3, 9));

    @Autowired
    private DraftForSigning draftForSigning;

    @Autowired
    private SignPersonally signPersonally;

    @Autowired
    private SealByAgency sealByAgency;

    @Autowired
    private VerifySignatures verify;

    @Autowired
    private FileStore files;

    @Autowired
    private AuditLog audit;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    @DisplayName(
            "N13.7, I.II.7d the leader's signature stands centred between position and name; number and date are open")
    void signsInItsPlace() throws IOException {
        StoredFile signed = sign(OfficialPdf.standard().bytes());

        SignatureReport report = verify.of(signed);
        assertThat(report.signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.isValid()).isTrue();
            assertThat(signature.signer().name()).isEqualTo(OfficialPdf.SIGNER);
            assertThat(signature.kind()).isEqualTo(CertificateKind.DEMONSTRATION);
            assertThat(signature.level()).isEqualTo("PAdES-BASELINE-T");
        });
        try (PDDocument document = Loader.loadPDF(bytes(signed))) {
            PDRectangle place = rectangle(document, "vpdt-ky");
            TextSpan name = TextSpan.of(document, "Nhân");
            TextSpan whole = TextSpan.of(document, "Nguyễn");
            float centre = (whole.x() + name.end()) / 2;
            assertThat((place.getLowerLeftX() + place.getUpperRightX()) / 2).isCloseTo(centre, within(2f));
            assertThat(place.getLowerLeftY()).isGreaterThan(name.baseline());
            assertThat(place.getUpperRightY())
                    .isLessThan(TextSpan.of(document, "GIÁM").baseline());
            assertThat(field(document, "vpdt-so").getValueAsString()).isEmpty();
        }
        assertThat(audit.about("stored-file", signed.id())).extracting("action").containsExactly("signature.sign");
    }

    @Test
    @DisplayName("N17.2, I.II.8a the seal has its real size and covers a third of the signature from the left")
    void sealsInItsPlace() throws IOException {
        StoredFile sealed = seal(sign(OfficialPdf.standard().bytes()));

        assertThat(verify.of(sealed).outcome()).isEqualTo(Outcome.ORIGINAL);
        try (PDDocument document = Loader.loadPDF(bytes(sealed))) {
            PDRectangle signature = rectangle(document, "vpdt-ky");
            PDRectangle seal = rectangle(document, "vpdt-dau");
            assertThat(seal.getWidth()).isCloseTo(36 * Box.MM, within(0.1f));
            assertThat(seal.getHeight()).isCloseTo(36 * Box.MM, within(0.1f));
            assertThat(seal.getLowerLeftX()).isLessThan(signature.getLowerLeftX());
            assertThat((seal.getUpperRightX() - signature.getLowerLeftX()) / signature.getWidth())
                    .isCloseTo(1 / 3f, within(0.01f));
        }
    }

    @Test
    @DisplayName("N15.3x, I.II.3c, I.II.4b number and date appear with the seal, with the noughts Appendix I asks for")
    void fillsInNumberAndDate() throws IOException {
        StoredFile sealed = seal(sign(OfficialPdf.standard().bytes()));

        try (PDDocument document = Loader.loadPDF(bytes(sealed))) {
            assertThat(field(document, "vpdt-so").getValueAsString()).isEqualTo("05");
            assertThat(field(document, "vpdt-ngay").getValueAsString()).isEqualTo("09");
            assertThat(field(document, "vpdt-thang").getValueAsString()).isEqualTo("3");
        }
        assertThat(new DocumentNumber(12, LocalDate.of(2026, 2, 10)).monthText())
                .isEqualTo("02");
        assertThat(new DocumentNumber(12, LocalDate.of(2026, 10, 10)).monthText())
                .isEqualTo("10");
    }

    @Test
    @DisplayName("N15.3x a year left open is filled in with the rest")
    void fillsInTheYear() throws IOException {
        StoredFile sealed = seal(sign(OfficialPdf.standard()
                .withDateLine("Đồng Tháp, ngày        tháng        năm ")
                .bytes()));

        try (PDDocument document = Loader.loadPDF(bytes(sealed))) {
            assertThat(field(document, "vpdt-nam").getValueAsString()).isEqualTo("2026");
        }
        assertThat(verify.of(sealed).outcome()).isEqualTo(Outcome.ORIGINAL);
    }

    @Test
    @DisplayName("N32.2d the seal is refused on a document nobody signed, or somebody else did")
    void sealsOnlyWhatTheCompetentPersonSigned() throws IOException {
        StoredFile unsigned = stored(OfficialPdf.standard().bytes());
        StoredFile signed = sign(OfficialPdf.standard().bytes());
        SignedInPerson clerk = people.of("vanthu.skhcn");
        long deputy = people.of("phogiamdoc.skhcn").personId();

        assertThatThrownBy(() -> sealByAgency.seal(clerk, unsigned, NUMBER, leader().personId()))
                .isInstanceOf(RuleBroken.class)
                .extracting("clause")
                .isEqualTo("N32.2d");
        assertThatThrownBy(() -> sealByAgency.seal(clerk, signed, NUMBER, deputy))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N32.2d the seal is refused on a document changed after it was signed")
    void sealsNothingThatWasChanged() throws IOException {
        StoredFile forged =
                stored(Tampering.overlay(bytes(sign(OfficialPdf.standard().bytes()))));

        assertThatThrownBy(() -> seal(forged)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N15.1a a document is numbered once")
    void numbersOnce() throws IOException {
        StoredFile sealed = seal(sign(OfficialPdf.standard().bytes()));

        assertThatThrownBy(() -> seal(sealed))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("signature.seal.no-blanks");
    }

    @Test
    @DisplayName("N32.2c only a records clerk seals")
    void letsOnlyClerksSeal() throws IOException {
        StoredFile signed = sign(OfficialPdf.standard().bytes());

        assertThatThrownBy(() -> sealByAgency.seal(leader(), signed, NUMBER, leader().personId()))
                .isInstanceOf(RecordNotFound.class);
    }

    @Test
    @DisplayName("N13.7 somebody without a certificate, or with one that ran out, cannot sign")
    void refusesWithoutAValidCertificate() throws IOException {
        StoredFile document = stored(OfficialPdf.standard().bytes());
        SignedInPerson officer = people.of("chuyenvien.skhcn");

        assertThatThrownBy(() -> signPersonally.sign(officer, document, officer.agencyId()))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("signature.certificate.none-of-person");

        clock.advance(Duration.ofDays(30 * 365));
        assertThatThrownBy(() -> signPersonally.sign(leader(), document, leader().agencyId()))
                .isInstanceOf(RuleBroken.class)
                .extracting("messageKey")
                .isEqualTo("signature.certificate.expired");
    }

    @Test
    @DisplayName("N13.7 N15.3x nobody else's form is signed: places are always found anew")
    void signsNobodyElsesForm() throws IOException {
        byte[] plain = OfficialPdf.standard().bytes();

        assertNotPlain(PreparedPdf.withField(plain, "vpdt-ky"), "signature.draft.fields");
        assertNotPlain(PreparedPdf.withField(plain, "tùy ý"), "signature.draft.fields");
        assertNotPlain(PreparedPdf.signed(), "signature.draft.signed");
        assertNotPlain(PreparedPdf.withScript(plain), "signature.draft.active");
        assertNotPlain(PreparedPdf.withHiddenScript(plain), "signature.draft.active");
        assertNotPlain(PreparedPdf.withLaunch(plain), "signature.draft.active");
        assertNotPlain(PreparedPdf.withPageTrigger(plain), "signature.draft.active");

        draftForSigning.requirePlain(stored(PreparedPdf.withLinks(plain)));
        assertThat(sign(PreparedPdf.withLinks(plain))).isNotNull();
    }

    private void assertNotPlain(byte[] pdf, String key) throws IOException {
        StoredFile draft = stored(pdf);
        assertThatThrownBy(() -> draftForSigning.requirePlain(draft))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
        assertThatThrownBy(() -> signPersonally.sign(leader(), draft, leader().agencyId()))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo(key));
    }

    @Test
    @DisplayName("N13.7 many documents in one act: each has its own result, in their order")
    void signsManyAtOnce() throws IOException {
        StoredFile good = stored(OfficialPdf.standard().bytes());
        StoredFile numbered = stored(
                OfficialPdf.standard().withNumberLine("Số: 15/SKHCN-CNTT").bytes());
        StoredFile cramped = stored(OfficialPdf.standard().withRoom(25).bytes());
        StoredFile alsoGood = stored(OfficialPdf.standard().withPages(3).bytes());

        List<SigningResult> results =
                signPersonally.signAll(leader(), List.of(good, numbered, cramped, alsoGood), leader().agencyId());

        assertThat(results).extracting(SigningResult::document).containsExactly(good, numbered, cramped, alsoGood);
        assertThat(results.get(0).problem()).isNull();
        assertThat(results.get(1).problem()).startsWith("Chỗ ghi số đã có chữ");
        assertThat(results.get(1).signed()).isNull();
        assertThat(results.get(2).problem()).startsWith("Không đủ chỗ cho hình ảnh chữ ký");
        assertThat(verify.of(results.get(3).signed()).signatures()).allMatch(CheckedSignature::isValid);
    }

    @Test
    @DisplayName("I.II.8b, I.III.1d an attachment in a file of its own bears number and time of sealing, upper right")
    void sealsAttachments() throws IOException {
        StoredFile main = seal(sign(OfficialPdf.standard().bytes()));
        StoredFile attachment = stored(OfficialPdf.standard().bytes());

        StoredFile sealed = sealByAgency.sealAttachment(people.of("vanthu.skhcn"), attachment, main, "05/SKHCN-CNTT");

        assertThat(verify.of(sealed).signatures()).singleElement().satisfies(signature -> {
            assertThat(signature.isValid()).isTrue();
            assertThat(signature.owner()).isEqualTo(SignatureOwner.AGENCY);
        });
        try (PDDocument document = Loader.loadPDF(bytes(sealed))) {
            PDRectangle place = rectangle(document, "vpdt-dau");
            PDRectangle page = document.getPage(0).getMediaBox();
            assertThat(place.getUpperRightX()).isGreaterThan(page.getWidth() * 0.9f);
            assertThat(place.getLowerLeftY()).isGreaterThan(page.getHeight() * 0.95f);
            assertThat(shown(document, "vpdt-dau"))
                    .matches("Số: 05/SKHCN-CNTT; \\d\\d/\\d\\d/\\d{4}; \\d\\d:\\d\\d:\\d\\d \\+07:00");
        }
    }

    @Test
    @DisplayName("I.II.8b an attachment is not sealed before its document")
    void sealsAttachmentsAfterTheirDocument() throws IOException {
        StoredFile signed = sign(OfficialPdf.standard().bytes());
        StoredFile attachment = stored(OfficialPdf.standard().bytes());

        assertThatThrownBy(() ->
                        sealByAgency.sealAttachment(people.of("vanthu.skhcn"), attachment, signed, "05/SKHCN-CNTT"))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("N25.4 an electronic copy bears its kind, the agency and the time of sealing")
    void sealsCopies() throws IOException {
        StoredFile sealed = sealByAgency.sealCopy(
                people.of("vanthu.skhcn"),
                stored(OfficialPdf.standard().bytes()),
                CopyKind.TRUE_COPY,
                "Sở Khoa học và Công nghệ");

        try (PDDocument document = Loader.loadPDF(bytes(sealed))) {
            assertThat(shown(document, "vpdt-dau")).startsWith("SAO Y; Sở Khoa học và Công nghệ; ");
        }
    }

    private SignedInPerson leader() {
        return people.of("giamdoc.skhcn");
    }

    private StoredFile sign(byte[] pdf) throws IOException {
        return signPersonally.sign(leader(), stored(pdf), leader().agencyId());
    }

    private StoredFile seal(StoredFile signed) {
        return sealByAgency.seal(people.of("vanthu.skhcn"), signed, NUMBER, leader().personId());
    }

    private StoredFile stored(byte[] pdf) throws IOException {
        return files.takeIn("van-ban.pdf", new ByteArrayInputStream(pdf), FilePolicy.PDF);
    }

    private byte[] bytes(StoredFile file) throws IOException {
        return files.open(file).readAllBytes();
    }

    private static PDField field(PDDocument document, String name) {
        return document.getDocumentCatalog().getAcroForm(null).getField(name);
    }

    private static PDRectangle rectangle(PDDocument document, String name) {
        return field(document, name).getWidgets().get(0).getRectangle();
    }

    /** Text of a field's appearance. */
    private static String shown(PDDocument document, String name) throws IOException {
        try (PDDocument alone = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(600, 100));
            alone.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(alone, page)) {
                content.drawForm(field(document, name).getWidgets().get(0).getNormalAppearanceStream());
            }
            return new PDFTextStripper().getText(alone).strip();
        }
    }

    /**
     * Where a word stands.
     *
     * @param x left edge
     * @param end right edge
     * @param baseline height of its line
     */
    private record TextSpan(float x, float end, float baseline) {

        static TextSpan of(PDDocument document, String word) throws IOException {
            List<TextSpan> found = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    int at = text.indexOf(word);
                    if (at >= 0) {
                        TextPosition first = letters.get(at);
                        TextPosition last = letters.get(at + word.length() - 1);
                        found.add(new TextSpan(
                                first.getTextMatrix().getTranslateX(),
                                last.getTextMatrix().getTranslateX() + last.getWidthDirAdj(),
                                first.getTextMatrix().getTranslateY()));
                    }
                }
            };
            stripper.getText(document);
            return found.get(found.size() - 1);
        }
    }
}
