package vn.gov.dongthap.vpdt.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.signature.pdf.SigningRevision;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * The agency's signature, by its records clerk in person (N17.2, N32.2c), on documents the competent person has signed
 * (N32.2d) and on copies the agency makes. Call it outside transactions: keys and time stamps take their time.
 */
@Component
public class SealByAgency {

    /** Name of the form field the seal of a sealed document stands in. */
    public static final String FIELD = SigningRevision.SEAL;

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    /** "05/01/2026; 14:30:05 +07:00": date, time and zone of ISO 8601, as the samples of Appendix III put them. */
    private static final DateTimeFormatter TIME_OF_SEALING = DateTimeFormatter.ofPattern("dd/MM/yyyy; HH:mm:ss xxx");

    private final CurrentCertificates certificates;
    private final IssuerRules issuers;
    private final SigningKeys keys;
    private final DocumentSigning signing;
    private final VerifySignatures verify;
    private final SignableFile files;
    private final AuditLog audit;
    private final MessageSource messages;
    private final Clock clock;

    SealByAgency(
            CurrentCertificates certificates,
            IssuerRules issuers,
            SigningKeys keys,
            DocumentSigning signing,
            VerifySignatures verify,
            SignableFile files,
            AuditLog audit,
            MessageSource messages,
            Clock clock) {
        this.certificates = certificates;
        this.issuers = issuers;
        this.keys = keys;
        this.signing = signing;
        this.verify = verify;
        this.files = files;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Fills in number and date and puts the seal over a third of the personal signature, in one revision; both
     * signatures are verified before it is given back (N15.3x).
     *
     * @param document signed by the competent person
     * @param signerId who that is
     * @return the sealed document
     * @throws RecordNotFound when the person is no records clerk
     * @throws RuleBroken when there is no valid signature of that person (N32.2d), no valid certificate of the agency, or
     *     the document has no blanks
     */
    public StoredFile seal(SignedInPerson clerk, StoredFile document, DocumentNumber number, long signerId) {
        DocumentSigning.Signer agency = agency(clerk);
        requireSignedBy(document, certificates.hashesOfPerson(signerId), "signature.seal.not-signed");
        byte[] sealed = signing.seal(files.read(document), number, agency, clock.instant());
        return kept(clerk, document, sealed, "signature.log.seal");
    }

    /**
     * The agency's signature as text on an attachment in a file of its own (Appendix I, II.8b and III.1d).
     *
     * @param main the sealed document it belongs to
     * @param reference number and notation of that document, e.g. {@code 15/QĐ-UBND}
     * @throws RecordNotFound when the person is no records clerk
     * @throws RuleBroken when the main document does not bear the agency's valid signature
     */
    public StoredFile sealAttachment(SignedInPerson clerk, StoredFile attachment, StoredFile main, String reference) {
        DocumentSigning.Signer agency = agency(clerk);
        String line = attachmentLine(clerk, main, reference);
        return kept(
                clerk,
                attachment,
                signing.sealInCorner(files.read(attachment), line, agency, clock.instant()),
                "signature.log.seal-attachment");
    }

    /** What an attachment bears now in place of a seal. @throws RuleBroken when its document is not sealed */
    String attachmentLine(SignedInPerson clerk, StoredFile main, String reference) {
        requireSignedBy(main, certificates.hashesOfAgency(clerk.agencyId()), "signature.seal.main-not-sealed");
        return text("signature.line.attachment", reference, time(clock.instant()));
    }

    /**
     * The agency's signature as text on a copy it makes (Appendix I, part II.I.3; N25, N33.2).
     *
     * @param agencyName name of the agency, as it stands on the copy
     * @throws RecordNotFound when the person is no records clerk
     */
    public StoredFile sealCopy(SignedInPerson clerk, StoredFile copy, CopyKind kind, String agencyName) {
        DocumentSigning.Signer agency = agency(clerk);
        Instant now = clock.instant();
        String line = copyLine(kind, agencyName, now);
        return kept(clerk, copy, signing.sealInCorner(files.read(copy), line, agency, now), "signature.log.seal-copy");
    }

    /** What a copy bears in place of a seal (Appendix I, part II.I.3c). */
    String copyLine(CopyKind kind, String agencyName, Instant now) {
        return text("signature.line.copy", kind.label(), agencyName, time(now));
    }

    /**
     * Refuses a document without a valid signature by one of those certificates, and one with any signature that is not
     * valid.
     */
    void requireSignedBy(StoredFile document, Set<String> certificates, String messageKey) {
        SignatureReport report = verify.of(document);
        boolean signed = report.signatures().stream()
                .anyMatch(signature -> certificates.stream().anyMatch(signature::isValidBy));
        boolean sound = report.signatures().stream().allMatch(CheckedSignature::isValid);
        if (!signed || !sound) {
            throw new RuleBroken("N32.2d", messageKey, document.name());
        }
    }

    /** The agency's certificate, if that person keeps it. */
    RegisteredCertificate certificateKeptBy(SignedInPerson clerk) {
        if (!clerk.has(Role.CLERK)) {
            throw new RecordNotFound("seal of agency " + clerk.agencyId());
        }
        RegisteredCertificate certificate = certificates.ofAgency(clerk.agencyId());
        if (!certificate.isKeptBy(clerk.personId())) {
            throw new RuleBroken("N32.2c", "signature.seal.not-custodian");
        }
        return certificate;
    }

    private DocumentSigning.Signer agency(SignedInPerson clerk) {
        RegisteredCertificate certificate = certificateKeptBy(clerk);
        DocumentSigning.Signer signer = new DocumentSigning.Signer(certificate, keys.of(certificate));
        issuers.requirePublicDuty(certificate.certificate(), signer.key().chain(), clock.instant());
        return signer;
    }

    private StoredFile kept(SignedInPerson clerk, StoredFile original, byte[] sealed, String logKey) {
        StoredFile file = files.keep(original, files.verified(original, sealed));
        audit.appendAlone(
                clerk.actor(), "signature.seal", "stored-file", file.id(), "N17.2", text(logKey, original.name()));
        return file;
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    private static String time(Instant now) {
        return TIME_OF_SEALING.format(now.atZone(ProvinceTime.ZONE));
    }
}
