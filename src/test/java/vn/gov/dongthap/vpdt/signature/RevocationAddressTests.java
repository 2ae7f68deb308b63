package vn.gov.dongthap.vpdt.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.model.DSSException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.signature.key.CertificateMaker.Issued;
import vn.gov.dongthap.vpdt.signature.pdf.NumberFields;

/** Issuers that name addresses of many kinds, and a library that fails: neither speaks against a document. */
class RevocationAddressTests {

    private final TestAuthority authority = new TestAuthority("CA công vụ").withRevocationList();
    private final PdfVerification verification = PdfVerificationTests.verification();

    @AfterEach
    void closeAuthority() {
        authority.close();
    }

    @Test
    @DisplayName("N21.2a an issuer that names an address of another kind first is asked at the next one")
    void asksEveryAddress() {
        try (TestAuthority mixed = new TestAuthority("CA nhiều địa chỉ")
                .withRevocationList()
                .withAddressBefore("http://localhost:9/khong-tra-loi.crl")
                .withAddressBefore("ldap://ca.gov.vn/cn=CA?certificateRevocationList;binary")) {
            Issued revoked = mixed.person("Người bị thu hồi");
            byte[] good = signedBy(mixed, mixed.person("A"));
            byte[] bad = signedBy(mixed, revoked);
            mixed.revoke(revoked, Instant.now().minus(Duration.ofDays(1)));

            assertThat(verify(good, mixed.trusted(CertificateKind.PUBLIC_DUTY)).signatures())
                    .singleElement()
                    .satisfies(signature -> {
                        assertThat(signature.isValid()).isTrue();
                        assertThat(signature.notRevoked()).isEqualTo(Answer.YES);
                    });
            assertThat(verify(bad, mixed.trusted(CertificateKind.PUBLIC_DUTY)).outcome())
                    .isEqualTo(Outcome.INVALID);
        }
    }

    @Test
    @DisplayName("N21.2a an issuer that names no address we can ask leaves revocation open, and fails nothing")
    void leavesRevocationOpenWhenNobodyCanBeAsked() {
        TestAuthority elsewhere = new TestAuthority("CA thư mục").withAddressBefore("ldap://ca.gov.vn/cn=CA");
        byte[] signed = signedBy(elsewhere, elsewhere.person("A"));

        SignatureReport report = verify(signed, elsewhere.trusted(CertificateKind.PUBLIC_DUTY));

        assertThat(report.signatures().get(0).isValid()).isTrue();
        assertThat(report.signatures().get(0).notRevoked()).isEqualTo(Answer.UNKNOWN);
        assertThat(new RevocationLoader(Clock.systemUTC(), "application/ocsp-request"))
                .satisfies(loader -> assertThatThrownBy(() -> loader.post("ldap://ca.gov.vn", new byte[1]))
                        .isInstanceOf(DSSException.class))
                .satisfies(loader -> assertThatThrownBy(() -> loader.get("không phải địa chỉ"))
                        .isInstanceOf(DSSException.class));
    }

    @Test
    @DisplayName("N21.2a a failing library proves nothing, and calls no sound document changed; our own findings stand")
    void doesNotBlameTheDocumentForTheLibrary() {
        PdfVerification failing = new PdfVerification(
                new DssValidation(
                        (certificate, issuer) -> {
                            throw new IllegalStateException("broken");
                        },
                        (certificate, issuer) -> {
                            throw new IllegalStateException("broken");
                        }),
                NumberFields.with(List.of()),
                Duration.ofSeconds(20));
        byte[] sealed = SigningDesk.with(authority)
                .seal(signedBy(authority, authority.person(OfficialPdf.SIGNER)), authority.agency("Sở A"));
        List<TrustAnchor> anchors = List.of(authority.trusted(CertificateKind.PUBLIC_DUTY));

        SignatureReport sound = failing.verify(sealed, anchors, Instant.now());
        assertThat(sound.outcome()).isEqualTo(Outcome.UNPROVEN);
        assertThat(sound.reservations()).containsExactly(Reservation.NOT_READ);
        assertThat(sound.signatures())
                .allSatisfy(signature -> assertThat(signature.changes()).isEmpty());

        SignatureReport changed = failing.verify(Tampering.overlay(sealed), anchors, Instant.now());
        assertThat(changed.outcome()).isEqualTo(Outcome.INVALID);
    }

    private static byte[] signedBy(TestAuthority authority, Issued signer) {
        return SigningDesk.with(authority).signPersonally(OfficialPdf.standard().bytes(), signer);
    }

    private SignatureReport verify(byte[] pdf, TrustAnchor anchor) {
        return verification.verify(pdf, List.of(anchor), Instant.now());
    }
}
