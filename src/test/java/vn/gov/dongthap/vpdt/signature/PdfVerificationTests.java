package vn.gov.dongthap.vpdt.signature;

import static org.assertj.core.api.Assertions.assertThat;

import eu.europa.esig.dss.service.crl.OnlineCRLSource;
import eu.europa.esig.dss.service.ocsp.OnlineOCSPSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.signature.pdf.Change;
import vn.gov.dongthap.vpdt.signature.pdf.ChangeKind;
import vn.gov.dongthap.vpdt.signature.pdf.NumberFields;

/** What is said of documents signed in earnest, and of what forgers make of them. */
class PdfVerificationTests {

    private static final TestAuthority AUTHORITY = new TestAuthority("CA công vụ").withRevocationList();
    private static final Issued PERSON = AUTHORITY.person(OfficialPdf.SIGNER);
    private static final Issued AGENCY = AUTHORITY.agency("Sở Khoa học và Công nghệ");
    private static final byte[] SIGNED = SigningDesk.with(AUTHORITY)
            .signPersonally(OfficialPdf.standard().withPages(2).bytes(), PERSON);
    private static final byte[] SEALED = SigningDesk.with(AUTHORITY).seal(SIGNED, AGENCY);

    private final PdfVerification verification = verification();

    @AfterAll
    static void closeAuthority() {
        AUTHORITY.close();
    }

    static PdfVerification verification() {
        Clock clock = Clock.systemUTC();
        return new PdfVerification(
                new DssValidation(
                        new OnlineCRLSource(new RevocationLoader(clock, "application/pkix-crl")),
                        new OnlineOCSPSource(new RevocationLoader(clock, "application/ocsp-request"))),
                NumberFields.with(List.of()),
                Duration.ofSeconds(20));
    }

    private SignatureReport verify(byte[] pdf) {
        return verify(pdf, AUTHORITY.trusted(CertificateKind.PUBLIC_DUTY));
    }

    private SignatureReport verify(byte[] pdf, TrustAnchor... anchors) {
        return verification.verify(pdf, List.of(anchors), Instant.now());
    }

    @Test
    @DisplayName("N5.1, Q12.2 a document signed by a person, then numbered and sealed, is worth an original")
    void findsTheSealedDocumentWorthAnOriginal() {
        SignatureReport report = verify(SEALED);

        assertThat(report.outcome()).isEqualTo(Outcome.ORIGINAL);
        assertThat(report.reservations()).isEmpty();
        assertThat(report.signatures())
                .extracting(CheckedSignature::owner)
                .containsExactly(SignatureOwner.PERSON, SignatureOwner.AGENCY);
        assertThat(report.signatures()).allSatisfy(signature -> {
            assertThat(signature.verdict()).isEqualTo(SignatureVerdict.VALID);
            assertThat(signature.isWhole()).isTrue();
            assertThat(signature.trusted()).isEqualTo(Answer.YES);
            assertThat(signature.notRevoked()).isEqualTo(Answer.YES);
            assertThat(signature.inTime()).isEqualTo(Answer.YES);
            assertThat(signature.kind()).isEqualTo(CertificateKind.PUBLIC_DUTY);
            assertThat(signature.level()).isEqualTo("PAdES-BASELINE-T");
            assertThat(signature.stampedAt()).isNotNull();
        });
        assertThat(report.signatures().get(0).signer().name()).isEqualTo(OfficialPdf.SIGNER);
        assertThat(report.signatures().get(0).signer().organisation()).isEqualTo("Sở Khoa học và Công nghệ");
    }

    @Test
    @DisplayName("N5.1 without the agency's signature there is no original")
    void missesTheSeal() {
        SignatureReport report = verify(SIGNED);

        assertThat(report.outcome()).isEqualTo(Outcome.WITH_RESERVATIONS);
        assertThat(report.reservations()).containsExactly(Reservation.NO_AGENCY);
    }

    @Test
    @DisplayName("N21.2a something drawn over a sealed page is told, under both signatures")
    void detectsAnOverlay() {
        assertChanged(Tampering.overlay(SEALED), ChangeKind.CONTENT, ChangeKind.CONTENT);
    }

    @Test
    @DisplayName("N21.2a a page added behind a sealed document is told")
    void detectsAnAddedPage() {
        assertChanged(Tampering.addedPage(SEALED), ChangeKind.PAGE_ADDED, ChangeKind.PAGE_ADDED);
    }

    @Test
    @DisplayName("N21.2a a page taken from a sealed document is told")
    void detectsARemovedPage() {
        SignatureReport report = verify(Tampering.removedPage(SEALED));

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(kinds(report.signatures().get(0))).contains(ChangeKind.PAGE_REMOVED);
    }

    @Test
    @DisplayName("N21.2a a stamp put on a sealed page is told, with the page")
    void detectsAStamp() {
        SignatureReport report =
                assertChanged(Tampering.stamp(SEALED), ChangeKind.ANNOTATION_ADDED, ChangeKind.ANNOTATION_ADDED);

        assertThat(report.signatures().get(1).changes())
                .containsExactly(new Change(ChangeKind.ANNOTATION_ADDED, 1, "Stamp"));
    }

    @Test
    @DisplayName("N21.2a a changed byte breaks both signatures")
    void detectsAChangedByte() {
        SignatureReport report = verify(Tampering.oneByte(SEALED));

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(report.signatures()).allSatisfy(signature -> {
            assertThat(signature.genuine()).isFalse();
            assertThat(kinds(signature)).contains(ChangeKind.BYTES);
        });
    }

    @Test
    @DisplayName("N15.3x a number changed after the seal is told, under both signatures")
    void detectsANumberChangedAfterTheSeal() {
        SignatureReport report = verify(Tampering.field(SEALED, "vpdt-so", "16"));

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(kinds(report.signatures().get(1))).containsExactly(ChangeKind.NUMBER_CHANGED);
    }

    @Test
    @DisplayName("N15.3x a number that looks different after the seal is told")
    void detectsANumberThatLooksDifferent() {
        SignatureReport report = verify(Tampering.borrowedPicture(SEALED, "vpdt-so", "vpdt-ngay"));

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(kinds(report.signatures().get(1))).containsExactly(ChangeKind.NUMBER_CHANGED);
    }

    @Test
    @DisplayName("N15.3x number and date without a seal behind them are no lawful number")
    void detectsANumberNobodySealed() {
        SignatureReport report = verify(Tampering.field(SIGNED, "vpdt-so", "15"));

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(kinds(report.signatures().get(0))).containsExactly(ChangeKind.NUMBER_CHANGED);
    }

    @Test
    @DisplayName("N15.3x nothing but figures may stand where the number was left open")
    void detectsWordsInPlaceOfTheNumber() {
        byte[] forged =
                SigningDesk.with(AUTHORITY).seal(Tampering.field(SIGNED, "vpdt-so", "không có"), AGENCY, Map.of());

        SignatureReport report = verify(forged);

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(kinds(report.signatures().get(0))).containsExactly(ChangeKind.NUMBER_CHANGED);
        assertThat(report.signatures().get(1).isValid()).isTrue();
    }

    @Test
    @DisplayName("N21.2a content put between the person's signature and the seal is told under the person's")
    void detectsContentSlippedInBeforeTheSeal() {
        byte[] forged = SigningDesk.with(AUTHORITY).seal(Tampering.overlay(SIGNED), AGENCY);

        SignatureReport report = verify(forged);

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(kinds(report.signatures().get(0))).containsExactly(ChangeKind.CONTENT);
        assertThat(report.signatures().get(1).isValid()).isTrue();
    }

    @Test
    @DisplayName("N21.2a a picture of a signature exchanged for another is told")
    void detectsAnExchangedSeal() {
        SignatureReport report = verify(Tampering.borrowedPicture(SEALED, "vpdt-dau", "vpdt-ky"));

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(kinds(report.signatures().get(1))).containsExactly(ChangeKind.SIGNATURE_ALTERED);
    }

    @Test
    @DisplayName("N21.2a an object redefined behind the signature (shadow attack: replace) is told")
    void detectsAReplacedFont() {
        assertChanged(Tampering.replacedFont(SEALED), ChangeKind.CONTENT, ChangeKind.CONTENT);
    }

    @Test
    @DisplayName("N21.2a content that lay hidden in the signed document and is shown now (shadow attack: hide) is told")
    void detectsSwappedContent() {
        assertChanged(Tampering.swappedContent(SEALED), ChangeKind.CONTENT, ChangeKind.CONTENT);
    }

    @Test
    @DisplayName("N21.2a an action added to a sealed document is told")
    void detectsAnAction() {
        assertChanged(Tampering.action(SEALED), ChangeKind.OTHER, ChangeKind.OTHER);
    }

    @Test
    @DisplayName("N21.2a data hung behind a sealed document is told, blank ends of lines are not")
    void detectsAppendedData() {
        assertThat(kinds(verify(Tampering.appended(SEALED, "%hidden"))
                        .signatures()
                        .get(1)))
                .containsExactly(ChangeKind.APPENDED);
        assertThat(verify(Tampering.appended(SEALED, "\r\n")).outcome()).isEqualTo(Outcome.ORIGINAL);
    }

    @Test
    @DisplayName("N21.2a another signature after the seal, which closed the document, is told")
    void detectsASignatureAfterTheSeal() {
        byte[] again = SigningDesk.with(AUTHORITY).sealCorner(SEALED, AUTHORITY.agency("Sở Nội vụ"), "Số: 99/QĐ-UBND");

        SignatureReport report = verify(again);

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(kinds(report.signatures().get(1))).contains(ChangeKind.CLOSED_BUT_CONTINUED);
    }

    @Test
    @DisplayName("Q15.2 a certificate of another trusted issuer is valid but not for public duty")
    void tellsOtherIssuersApart() {
        SignatureReport report = verify(SEALED, AUTHORITY.trusted(CertificateKind.OTHER));

        assertThat(report.outcome()).isEqualTo(Outcome.WITH_RESERVATIONS);
        assertThat(report.reservations()).containsExactly(Reservation.NOT_PUBLIC_DUTY);
    }

    @Test
    @DisplayName("N21.2a an issuer nobody trusts proves nothing, though the document is whole")
    void doesNotTrustStrangers() {
        SignatureReport report = verify(SEALED, new TestAuthority("CA khác").trusted(CertificateKind.PUBLIC_DUTY));

        assertThat(report.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(report.signatures()).allSatisfy(signature -> {
            assertThat(signature.trusted()).isEqualTo(Answer.NO);
            assertThat(signature.isWhole()).isTrue();
            assertThat(signature.kind()).isEqualTo(CertificateKind.UNTRUSTED);
        });
    }

    @Test
    @DisplayName("N21.2a a certificate revoked before it was used makes the signature invalid")
    void findsRevokedCertificates() {
        Issued revoked = AUTHORITY.person("Người bị thu hồi");
        AUTHORITY.revoke(revoked, Instant.now().minus(Duration.ofDays(1)));
        byte[] signed = SigningDesk.with(AUTHORITY)
                .signPersonally(OfficialPdf.standard().bytes(), revoked);

        SignatureReport report = verify(signed);

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(report.signatures().get(0).notRevoked()).isEqualTo(Answer.NO);
    }

    @Test
    @DisplayName("N21.2a an issuer that cannot be reached leaves revocation open, and fails nothing")
    void leavesRevocationOpenWhenNobodyAnswers() {
        TestAuthority silent = new TestAuthority("CA im lặng").withListNobodyServes();
        byte[] signed =
                SigningDesk.with(silent).signPersonally(OfficialPdf.standard().bytes(), silent.person("A"));

        SignatureReport report = verify(signed, silent.trusted(CertificateKind.PUBLIC_DUTY));

        assertThat(report.signatures().get(0).isValid()).isTrue();
        assertThat(report.signatures().get(0).notRevoked()).isEqualTo(Answer.UNKNOWN);
        assertThat(report.reservations()).contains(Reservation.REVOCATION_UNKNOWN);
    }

    @Test
    @DisplayName("N21.2a a certificate that had run out when it was used makes the signature invalid")
    void findsExpiredCertificates() {
        Instant now = Instant.now();
        Issued expired =
                AUTHORITY.issue("CN=Hết hạn, C=VN", now.minus(Duration.ofDays(60)), now.minus(Duration.ofDays(30)));

        SignatureReport report = verify(SigningDesk.with(AUTHORITY)
                .signPersonally(OfficialPdf.standard().bytes(), expired));

        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(report.signatures().get(0).inTime()).isEqualTo(Answer.NO);
    }

    @Test
    @DisplayName(
            "N21.2a a certificate that ran out since: a time stamp proves when it was used, nothing that it was good")
    void needsWhatWasFoundThenOnceTheCertificateRanOut() {
        Instant then = Instant.now().minus(Duration.ofDays(40));
        Issued ranOut =
                AUTHORITY.issue("CN=Ngắn hạn, C=VN", then.minus(Duration.ofDays(20)), then.plus(Duration.ofDays(10)));
        byte[] bare = SigningDesk.withoutTimeStamps(then)
                .signPersonally(OfficialPdf.standard().bytes(), ranOut);
        byte[] stamped = new SigningDesk(new PadesEngine(Optional.of(AUTHORITY.timeStamps(then))), then)
                .signPersonally(OfficialPdf.standard().bytes(), ranOut);

        SignatureReport ofBare = verify(bare);
        SignatureReport ofStamped = verify(stamped);

        assertThat(ofBare.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(ofBare.signatures().get(0).inTime()).isEqualTo(Answer.UNKNOWN);
        assertThat(ofStamped.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(ofStamped.signatures().get(0).inTime()).isEqualTo(Answer.YES);
        assertThat(ofStamped.signatures().get(0).notRevoked()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    @DisplayName("L4.1 a document nobody signed is told as such")
    void tellsUnsignedDocuments() {
        assertThat(verify(OfficialPdf.standard().bytes()).outcome()).isEqualTo(Outcome.UNSIGNED);
    }

    @Test
    @DisplayName("hostile files get a result like any other")
    void answersHostileFiles() {
        byte[] noise = new byte[4096];
        Arrays.fill(noise, (byte) '[');
        String deep =
                "%PDF-1.7\n1 0 obj\n" + "[".repeat(200_000) + "\nendobj\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF";

        assertThat(verify(noise).reservations()).containsExactly(Reservation.DAMAGED);
        assertThat(verify(new byte[0]).reservations()).containsExactly(Reservation.DAMAGED);
        assertThat(verify(Arrays.copyOf(SEALED, SEALED.length / 2)).outcome())
                .isIn(Outcome.UNREADABLE, Outcome.INVALID, Outcome.UNSIGNED);
        assertThat(verify(deep.getBytes(StandardCharsets.ISO_8859_1)).outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    @DisplayName("a file that takes too long is given up")
    void givesUpWhatTakesTooLong() {
        PdfVerification impatient =
                new PdfVerification(new DssValidation(null, null), NumberFields.with(List.of()), Duration.ofNanos(1));

        SignatureReport report = impatient.verify(SEALED, List.of(), Instant.now());

        assertThat(report.reservations()).containsExactly(Reservation.TOO_COMPLEX);
    }

    private SignatureReport assertChanged(byte[] forged, ChangeKind underPerson, ChangeKind underAgency) {
        SignatureReport report = verify(forged);
        assertThat(report.outcome()).isEqualTo(Outcome.INVALID);
        assertThat(report.signatures().get(0).genuine()).isTrue();
        assertThat(kinds(report.signatures().get(0))).contains(underPerson);
        assertThat(kinds(report.signatures().get(1))).containsOnly(underAgency);
        return report;
    }

    private static List<ChangeKind> kinds(CheckedSignature signature) {
        return signature.changes().stream().map(Change::kind).distinct().toList();
    }
}
