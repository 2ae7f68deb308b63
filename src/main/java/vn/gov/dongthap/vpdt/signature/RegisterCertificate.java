package vn.gov.dongthap.vpdt.signature;

import java.math.BigDecimal;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/** Registers certificates of people and agencies, and takes them out of use (N13.7, N32.1, Q15.2). */
@Component
public class RegisterCertificate {

    /** Kind of record in the log. */
    static final String SUBJECT = "certificate";

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final BigDecimal NARROWEST_SEAL = BigDecimal.valueOf(20);
    private static final BigDecimal WIDEST_SEAL = BigDecimal.valueOf(60);
    private static final int LONGEST_REASON = 500;
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;

    private final RegisteredCertificates certificates;
    private final IssuerRules issuers;
    private final SigningKeys keys;
    private final Directory directory;
    private final AuditLog audit;
    private final MessageSource messages;
    private final Clock clock;

    RegisterCertificate(
            RegisteredCertificates certificates,
            IssuerRules issuers,
            SigningKeys keys,
            Directory directory,
            AuditLog audit,
            MessageSource messages,
            Clock clock) {
        this.certificates = certificates;
        this.issuers = issuers;
        this.keys = keys;
        this.directory = directory;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Registers a person's certificate.
     *
     * @param agencyId an agency the person works in
     * @param file certificate, DER or PEM, with those above it if they are needed
     * @param picture image of the signature
     * @return id of the registration
     * @throws RuleBroken when it is unreadable, run out, registered, somebody else's, or not for public duty; when the
     *     key is not where it is said to be, or the picture is not as Appendix I wants it
     */
    @Transactional
    public long ofPerson(
            SignedInPerson administrator,
            long agencyId,
            long personId,
            byte[] file,
            byte[] picture,
            KeyPlaceKind keyPlace) {
        requireAdministrator(administrator);
        PersonInPosition person = directory
                .person(agencyId, personId)
                .orElseThrow(() -> new RecordNotFound("person " + personId + " in agency " + agencyId));
        X509Certificate certificate = usable(CertificateFile.read(file));
        CertificateFacts facts = CertificateFacts.of(certificate);
        if (!VietnameseText.folded(facts.name()).contains(VietnameseText.folded(person.fullName()))) {
            throw new RuleBroken("N13.7", "signature.certificate.of-another", facts.name(), person.fullName());
        }
        RegisteredCertificate registered = RegisteredCertificate.ofPerson(
                personId,
                certificate,
                keyPlace,
                SignaturePicture.check(picture, SignatureOwner.PERSON),
                clock.instant());
        return kept(administrator, registered, person.fullName());
    }

    /**
     * Registers an agency's certificate.
     *
     * @param custodianId records clerk who keeps the key, or null for all of the agency's
     * @param seal image of the seal
     * @param width its real width in millimetres
     * @return id of the registration
     * @throws RuleBroken as {@link #ofPerson}, or when the custodian is no records clerk of the agency (N32.1)
     */
    @Transactional
    public long ofAgency(
            SignedInPerson administrator,
            long agencyId,
            @Nullable Long custodianId,
            byte[] file,
            byte[] seal,
            BigDecimal width,
            KeyPlaceKind keyPlace) {
        requireAdministrator(administrator);
        String name = directory.agency(agencyId).name();
        if (custodianId != null
                && directory.people(agencyId, Role.CLERK).stream()
                        .noneMatch(clerk -> clerk.personId() == custodianId)) {
            throw new RuleBroken("N32.1", "signature.certificate.custodian-no-clerk");
        }
        if (width.compareTo(NARROWEST_SEAL) < 0 || width.compareTo(WIDEST_SEAL) > 0) {
            throw new RuleBroken("N17.2", "signature.picture.size", NARROWEST_SEAL.toString(), WIDEST_SEAL.toString());
        }
        X509Certificate certificate = usable(CertificateFile.read(file));
        CertificateFacts facts = CertificateFacts.of(certificate);
        if (!named(facts.name()).startsWith(named(name))) {
            throw new RuleBroken("N32.1", "signature.certificate.of-another-agency", facts.name(), name);
        }
        RegisteredCertificate registered = RegisteredCertificate.ofAgency(
                agencyId,
                custodianId,
                certificate,
                keyPlace,
                SignaturePicture.check(seal, SignatureOwner.AGENCY),
                width,
                clock.instant());
        return kept(administrator, registered, name);
    }

    /**
     * Takes a certificate out of use. What was signed with it stays.
     *
     * @throws RuleBroken when it is out of use already, or no reason is given
     */
    @Transactional
    public void end(SignedInPerson administrator, long id, String reason) {
        requireAdministrator(administrator);
        String why = VietnameseText.nfc(reason).strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new RuleBroken("N32.1", "signature.certificate.reason", String.valueOf(LONGEST_REASON));
        }
        RegisteredCertificate certificate = certificates.require(id);
        certificate.end(why, clock.instant());
        log(administrator, "certificate.end", id, "signature.log.end", certificate.name(), why);
    }

    /** People's committees are written in full or short. */
    private static String named(String agency) {
        return VietnameseText.folded(agency).replace("uy ban nhan dan", "ubnd");
    }

    private X509Certificate usable(CertificateFile file) {
        X509Certificate certificate = file.first();
        if (certificates.existsBySha256(CertificateFacts.sha256(certificate))) {
            throw new RuleBroken("N32.1", "signature.certificate.registered-already");
        }
        boolean[] usage = certificate.getKeyUsage();
        if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]
                || certificate.getBasicConstraints() >= 0) {
            throw new RuleBroken("N13.7", "signature.certificate.not-for-signing");
        }
        issuers.requirePublicDuty(certificate, file.certificates(), clock.instant());
        return certificate;
    }

    private long kept(SignedInPerson administrator, RegisteredCertificate certificate, String holder) {
        if (certificate.keyPlace() == KeyPlaceKind.SERVER) {
            keys.of(certificate);
        }
        long id = certificates.save(certificate).id();
        log(administrator, "certificate.register", id, "signature.log.register", certificate.name(), holder);
        return id;
    }

    private void log(SignedInPerson administrator, String action, long id, String key, Object... arguments) {
        audit.append(
                administrator.actor(), action, SUBJECT, id, "N32.1", messages.getMessage(key, arguments, VIETNAMESE));
    }

    static void requireAdministrator(SignedInPerson person) {
        if (!person.has(Role.SYSTEM_ADMIN)) {
            throw new RecordNotFound("certificates");
        }
    }
}
