package vn.gov.dongthap.vpdt.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * Signing with a key in the person's own device (N32.3): the document goes there by a one-time link and comes back by
 * another, as {@link SigningLinks} takes care of; {@link SignedElsewhere} tells when it has.
 */
@Component
public class SignElsewhere {

    private final CurrentCertificates certificates;
    private final IssuerRules issuers;
    private final SealByAgency sealing;
    private final DocumentSigning signing;
    private final SignableFile files;
    private final FileStore store;
    private final SigningTickets tickets;
    private final SignatureSettings settings;
    private final Clock clock;

    SignElsewhere(
            CurrentCertificates certificates,
            IssuerRules issuers,
            SealByAgency sealing,
            DocumentSigning signing,
            SignableFile files,
            FileStore store,
            SigningTickets tickets,
            SignatureSettings settings,
            Clock clock) {
        this.certificates = certificates;
        this.issuers = issuers;
        this.sealing = sealing;
        this.signing = signing;
        this.files = files;
        this.store = store;
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Offers an approved document to its competent person's device.
     *
     * @throws RuleBroken as {@link SignPersonally#sign}
     */
    public SigningOffer offerSignature(SignedInPerson signer, StoredFile document, long sealingAgencyId) {
        RegisteredCertificate certificate = usable(certificates.ofPerson(signer.personId()));
        byte[] prepared = signing.prepare(
                files.read(document), signer.fullName(), certificate, certificates.sealOf(sealingAgencyId));
        return offer(SigningTickets.Purpose.SIGN, signer, certificate, document, prepared);
    }

    /**
     * Offers a signed document, numbered, to the device the agency's key lies in.
     *
     * @throws RecordNotFound when the person is no records clerk
     * @throws RuleBroken as {@link SealByAgency#seal}
     */
    public SigningOffer offerSeal(SignedInPerson clerk, StoredFile document, DocumentNumber number, long signerId) {
        RegisteredCertificate certificate = usable(sealing.certificateKeptBy(clerk));
        sealing.requireSignedBy(document, certificates.hashesOfPerson(signerId), "signature.seal.not-signed");
        byte[] numbered = signing.number(files.read(document), number);
        return offer(SigningTickets.Purpose.SEAL, clerk, certificate, document, numbered);
    }

    /**
     * Offers an attachment, with the line of the agency's signature written on it, to the device the agency's key lies in
     * (Appendix I, II.8b and III.1d).
     *
     * @throws RecordNotFound when the person is no records clerk
     * @throws RuleBroken as {@link SealByAgency#sealAttachment}
     */
    public SigningOffer offerAttachmentSeal(
            SignedInPerson clerk, StoredFile attachment, StoredFile main, String reference) {
        RegisteredCertificate certificate = usable(sealing.certificateKeptBy(clerk));
        String line = sealing.attachmentLine(clerk, main, reference);
        byte[] written = signing.writeInCorner(files.read(attachment), line);
        return offer(SigningTickets.Purpose.SEAL, clerk, certificate, attachment, written);
    }

    /**
     * Offers a copy, with the line of the agency's signature written on it, to the device the agency's key lies in
     * (Appendix I, part II.I.3).
     *
     * @throws RecordNotFound when the person is no records clerk
     * @throws RuleBroken as {@link SealByAgency#sealCopy}
     */
    public SigningOffer offerCopySeal(SignedInPerson clerk, StoredFile copy, CopyKind kind, String agencyName) {
        RegisteredCertificate certificate = usable(sealing.certificateKeptBy(clerk));
        String line = sealing.copyLine(kind, agencyName, clock.instant());
        byte[] written = signing.writeInCorner(files.read(copy), line);
        return offer(SigningTickets.Purpose.SEAL, clerk, certificate, copy, written);
    }

    /** Whether the key that person signs with now lies in their own device. @throws RuleBroken when they have none */
    public boolean isNeededToSign(SignedInPerson signer) {
        return certificates.ofPerson(signer.personId()).keyPlace() == KeyPlaceKind.OWN_TOKEN;
    }

    /** Whether the key of their agency lies in a device. @throws RuleBroken when it has none */
    public boolean isNeededToSeal(SignedInPerson clerk) {
        return certificates.ofAgency(clerk.agencyId()).keyPlace() == KeyPlaceKind.OWN_TOKEN;
    }

    /**
     * The document as that person signed it in their device, the last time it came back.
     *
     * @param document what was offered
     * @param since offers before it do not count
     */
    @Transactional(readOnly = true)
    public Optional<StoredFile> signatureOf(SignedInPerson signer, StoredFile document, Instant since) {
        return newest(SigningTickets.Purpose.SIGN, signer, document, since);
    }

    /** The document or attachment with the agency's signature from that clerk's device, as {@link #signatureOf}. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> sealOf(SignedInPerson clerk, StoredFile document, Instant since) {
        return newest(SigningTickets.Purpose.SEAL, clerk, document, since);
    }

    /** The signed file of an offer made to that person, once it has come back. */
    @Transactional(readOnly = true)
    public Optional<StoredFile> result(SignedInPerson person, long ticketId) {
        return tickets.resultOf(ticketId, person.personId()).map(store::find);
    }

    /**
     * Whether the file of an offer made to that person has come back.
     *
     * @throws RecordNotFound when the offer was made to somebody else
     */
    @Transactional(readOnly = true)
    public boolean isBack(SignedInPerson person, long ticketId) {
        return tickets.isBack(ticketId, person.personId())
                .orElseThrow(() -> new RecordNotFound("signing ticket " + ticketId));
    }

    private Optional<StoredFile> newest(
            SigningTickets.Purpose purpose, SignedInPerson person, StoredFile document, Instant since) {
        return tickets.newestResult(purpose, document.id(), person.personId(), since)
                .map(store::find);
    }

    private RegisteredCertificate usable(RegisteredCertificate certificate) {
        issuers.requirePublicDuty(certificate.certificate(), List.of(), clock.instant());
        return certificate;
    }

    private SigningOffer offer(
            SigningTickets.Purpose purpose,
            SignedInPerson person,
            RegisteredCertificate certificate,
            StoredFile document,
            byte[] prepared) {
        StoredFile served = files.take(document.name(), prepared);
        Instant now = clock.instant();
        Instant expires = now.plus(settings.ticketFor());
        SigningTickets.Links links = tickets.open(
                purpose,
                person.personId(),
                person.agencyId(),
                certificate.sha256(),
                document.id(),
                served.id(),
                now,
                expires);
        return new SigningOffer(
                links.id(), SigningLinks.FETCH + links.fetch(), SigningLinks.GIVE_BACK + links.giveBack(), expires);
    }
}
