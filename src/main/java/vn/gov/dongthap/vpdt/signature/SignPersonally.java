package vn.gov.dongthap.vpdt.signature;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * The competent person's signature on approved documents (N13.7), one or many in one act. Whether somebody is competent
 * is for the procedure to know. Call it outside transactions: keys and time stamps take their time.
 */
@Component
public class SignPersonally {

    private static final Logger LOG = LoggerFactory.getLogger(SignPersonally.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final CurrentCertificates certificates;
    private final IssuerRules issuers;
    private final SigningKeys keys;
    private final DocumentSigning signing;
    private final SigningHands hands;
    private final SignableFile files;
    private final AuditLog audit;
    private final MessageSource messages;
    private final Clock clock;

    SignPersonally(
            CurrentCertificates certificates,
            IssuerRules issuers,
            SigningKeys keys,
            DocumentSigning signing,
            SigningHands hands,
            SignableFile files,
            AuditLog audit,
            MessageSource messages,
            Clock clock) {
        this.certificates = certificates;
        this.issuers = issuers;
        this.keys = keys;
        this.signing = signing;
        this.hands = hands;
        this.files = files;
        this.audit = audit;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Signs a document: places are found by Appendix I, blanks for number and date are left open.
     *
     * @param document the approved PDF, unsigned
     * @param sealingAgencyId agency whose seal will follow; its real size decides the place
     * @return the signed document; the unsigned one stays as it is
     * @throws RuleBroken when the person has no valid certificate for public duty (Q15.2) or its key is not at hand, or
     *     when the document cannot be signed
     */
    public StoredFile sign(SignedInPerson signer, StoredFile document, long sealingAgencyId) {
        DocumentSigning.Signer with = signer(signer);
        SealSize seal = certificates.sealOf(sealingAgencyId);
        SignableFile.Verified signed = signed(signer, document, with, seal, clock.instant());
        return kept(signer.actor(), document, signed);
    }

    /**
     * Signs many documents; one that cannot be signed, for whatever cause, does not hold up the others.
     *
     * @return a result for each, in the order given
     * @throws RuleBroken when the person cannot sign at all
     */
    public List<SigningResult> signAll(SignedInPerson signer, List<StoredFile> documents, long sealingAgencyId) {
        DocumentSigning.Signer with = signer(signer);
        SealSize seal = certificates.sealOf(sealingAgencyId);
        Instant now = clock.instant();
        List<Future<SignableFile.Verified>> running = documents.stream()
                .map(document -> hands.begin(() -> signed(signer, document, with, seal, now)))
                .toList();
        List<SigningResult> results = new ArrayList<>();
        for (int i = 0; i < documents.size(); i++) {
            results.add(result(signer.actor(), documents.get(i), running.get(i)));
        }
        return results;
    }

    private DocumentSigning.Signer signer(SignedInPerson person) {
        RegisteredCertificate certificate = certificates.ofPerson(person.personId());
        DocumentSigning.Signer signer = new DocumentSigning.Signer(certificate, keys.of(certificate));
        issuers.requirePublicDuty(certificate.certificate(), signer.key().chain(), clock.instant());
        return signer;
    }

    private SignableFile.Verified signed(
            SignedInPerson person, StoredFile document, DocumentSigning.Signer with, SealSize seal, Instant now) {
        byte[] signed = signing.signPersonally(files.read(document), person.fullName(), with, seal, now);
        return files.verified(document, signed);
    }

    private SigningResult result(Actor actor, StoredFile document, Future<SignableFile.Verified> running) {
        try {
            return new SigningResult(document, kept(actor, document, running.get()), null);
        } catch (ExecutionException e) {
            return new SigningResult(document, null, problem(document, e.getCause()));
        } catch (RuntimeException e) {
            return new SigningResult(document, null, problem(document, e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a refusal says; anything else is ours to look into, and theirs to try again. */
    private String problem(StoredFile document, @Nullable Throwable cause) {
        if (cause instanceof RuleBroken refusal) {
            return messages.getMessage(refusal.messageKey(), refusal.arguments(), VIETNAMESE);
        }
        LOG.error("file {} could not be signed", document.id(), cause);
        return messages.getMessage("signature.sign.failed", new Object[] {document.name()}, VIETNAMESE);
    }

    private StoredFile kept(Actor actor, StoredFile document, SignableFile.Verified signed) {
        StoredFile file = files.keep(document, signed);
        audit.appendAlone(
                actor,
                "signature.sign",
                "stored-file",
                file.id(),
                "N13.7",
                messages.getMessage("signature.log.sign", new Object[] {document.name()}, VIETNAMESE));
        return file;
    }
}
