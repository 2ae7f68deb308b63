package vn.gov.dongthap.vpdt.signature;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.PreRemove;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/**
 * A certificate somebody signs with here: a person, or an agency by its records clerk (N13.7, N32.1). Ended, never
 * deleted: documents signed with it stay.
 */
@Entity
@Table(name = "registered_certificate")
class RegisteredCertificate {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private SignatureOwner owner;

    private @Nullable Long personId;
    private @Nullable Long agencyId;
    private @Nullable Long custodianId;

    @Enumerated(EnumType.STRING)
    private KeyPlaceKind keyPlace;

    private String sha256;
    private String name;
    private String issuer;
    private String serial;
    private Instant validFrom;
    private Instant validTo;
    private byte[] certificate;
    private byte[] picture;
    private @Nullable BigDecimal pictureWidth;
    private boolean demo;
    private Instant registeredAt;
    private @Nullable Instant endedAt;
    private @Nullable String endReason;

    @Version
    private int version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RegisteredCertificate() {}

    private RegisteredCertificate(
            SignatureOwner owner,
            X509Certificate certificate,
            KeyPlaceKind keyPlace,
            SignaturePicture picture,
            Instant registeredAt) {
        CertificateFacts facts = CertificateFacts.of(certificate);
        this.owner = owner;
        this.keyPlace = keyPlace;
        this.sha256 = facts.sha256();
        this.name = facts.name();
        this.issuer = facts.issuer();
        this.serial = facts.serial();
        this.validFrom = facts.validFrom();
        this.validTo = facts.validTo();
        this.certificate = TrustedIssuers.encoded(certificate);
        this.picture = picture.png();
        this.registeredAt = registeredAt;
        if (registeredAt.isAfter(validTo)) {
            throw new RuleBroken("N13.7", "signature.certificate.expired", name, day(validTo));
        }
    }

    /** A person's certificate. @throws RuleBroken when it has run out */
    static RegisteredCertificate ofPerson(
            long personId, X509Certificate certificate, KeyPlaceKind keyPlace, SignaturePicture picture, Instant now) {
        RegisteredCertificate registered =
                new RegisteredCertificate(SignatureOwner.PERSON, certificate, keyPlace, picture, now);
        registered.personId = personId;
        return registered;
    }

    /**
     * An agency's certificate (N32.1).
     *
     * @param custodianId the records clerk who keeps it, or null for all of the agency's
     * @param widthInMillimetres real width of the seal
     * @throws RuleBroken when it has run out
     */
    static RegisteredCertificate ofAgency(
            long agencyId,
            @Nullable Long custodianId,
            X509Certificate certificate,
            KeyPlaceKind keyPlace,
            SignaturePicture seal,
            BigDecimal widthInMillimetres,
            Instant now) {
        RegisteredCertificate registered =
                new RegisteredCertificate(SignatureOwner.AGENCY, certificate, keyPlace, seal, now);
        registered.agencyId = agencyId;
        registered.custodianId = custodianId;
        registered.pictureWidth = widthInMillimetres;
        return registered;
    }

    /** Marks that the demonstration made it. */
    RegisteredCertificate forDemonstration() {
        demo = true;
        return this;
    }

    /**
     * Takes it out of use.
     *
     * @throws RuleBroken when it is out of use already
     */
    void end(String reason, Instant now) {
        if (endedAt != null) {
            throw new RuleBroken("N32.1", "signature.certificate.ended-already", name, day(endedAt));
        }
        endedAt = now;
        endReason = reason;
    }

    /**
     * Another records clerk keeps the agency's key (N32.2b).
     *
     * @throws RuleBroken when it is out of use, or that clerk keeps it already
     */
    void handOver(long clerkId) {
        if (endedAt != null) {
            throw new RuleBroken("N32.1", "signature.certificate.ended-already", name, day(endedAt));
        }
        if (Objects.equals(custodianId, clerkId)) {
            throw new RuleBroken("N32.2b", "signature.handover.same");
        }
        custodianId = clerkId;
    }

    /** The agency whose it is. @throws RecordNotFound when it is a person's */
    long requireAgency() {
        if (agencyId == null) {
            throw new RecordNotFound("certificate of an agency " + id);
        }
        return agencyId;
    }

    @Nullable
    Long custodianId() {
        return custodianId;
    }

    /**
     * Refuses to be used outside its time.
     *
     * @throws RuleBroken when it is not valid yet, or no more
     */
    void requireValid(Instant now) {
        if (now.isBefore(validFrom)) {
            throw new RuleBroken("N13.7", "signature.certificate.not-yet-valid", name, day(validFrom));
        }
        if (now.isAfter(validTo)) {
            throw new RuleBroken("N13.7", "signature.certificate.expired", name, day(validTo));
        }
    }

    @PreRemove
    void refuseDeletion() {
        throw new RuleBroken("N32.1", "signature.certificate.never-deleted");
    }

    /** Whether that person may use it for the agency: the custodian, or any records clerk when none is named. */
    boolean isKeptBy(long clerkId) {
        return custodianId == null || custodianId == clerkId;
    }

    boolean isValid(Instant now) {
        return endedAt == null && !now.isBefore(validFrom) && !now.isAfter(validTo);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    SignatureOwner owner() {
        return owner;
    }

    KeyPlaceKind keyPlace() {
        return keyPlace;
    }

    String sha256() {
        return sha256;
    }

    String name() {
        return name;
    }

    Instant validTo() {
        return validTo;
    }

    X509Certificate certificate() {
        return TrustedIssuers.parse(certificate);
    }

    SignaturePicture picture() {
        return new SignaturePicture(picture);
    }

    /** Real width of a seal in millimetres. */
    float pictureWidth() {
        return pictureWidth == null ? SealSize.USUAL_WIDTH : pictureWidth.floatValue();
    }

    private static String day(Instant instant) {
        return DAY.format(instant.atZone(ProvinceTime.ZONE));
    }
}
