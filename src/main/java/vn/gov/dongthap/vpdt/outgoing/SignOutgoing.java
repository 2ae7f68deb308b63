package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.signature.SignPersonally;
import vn.gov.dongthap.vpdt.signature.SigningResult;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/**
 * The competent person signs what they approved, one document or many in one act (N13.7). The signature is made outside
 * transactions; what was signed and the step it completes are kept together or not at all.
 */
@Component
public class SignOutgoing {

    private static final Logger LOG = LoggerFactory.getLogger(SignOutgoing.class);
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String SIGNED = "{\"quyetDinh\":\"ky\"}";
    /** How many are shown and signed in one act. */
    private static final int MOST = 50;

    private final OutgoingDocuments documents;
    private final StandingRecipients recipients;
    private final SigningCompetences rights;
    private final SubmittedDraft draft;
    private final SignPersonally signatures;
    private final TaskInbox inbox;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final MessageSource messages;
    private final Clock clock;

    SignOutgoing(
            OutgoingDocuments documents,
            StandingRecipients recipients,
            SigningCompetences rights,
            SubmittedDraft draft,
            SignPersonally signatures,
            TaskInbox inbox,
            FileStore files,
            TransactionTemplate transaction,
            MessageSource messages,
            Clock clock) {
        this.documents = documents;
        this.recipients = recipients;
        this.rights = rights;
        this.draft = draft;
        this.signatures = signatures;
        this.inbox = inbox;
        this.files = files;
        this.transaction = transaction;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Signs a document and completes the step.
     *
     * @throws RecordNotFound when the document is not theirs to see
     * @throws RuleBroken when it is not theirs to sign now, was changed after the approval, or cannot be signed
     */
    public void sign(SignedInPerson signer, long id) {
        Signable signable = signable(signer, id);
        keep(signer, signable, signatures.sign(signer, signable.draft(), signer.agencyId()));
    }

    /**
     * Signs many; one that cannot be signed, for whatever cause, does not hold up the others.
     *
     * @return a result for each
     * @throws RuleBroken when there are too many, or the person cannot sign at all
     */
    public List<Result> signAll(SignedInPerson signer, List<Long> ids) {
        if (ids.size() > MOST) {
            throw new RuleBroken(null, "outgoing.too-many-to-sign", String.valueOf(MOST));
        }
        List<Result> results = new ArrayList<>();
        List<Signable> ready = new ArrayList<>();
        for (long id : ids.stream().distinct().toList()) {
            try {
                ready.add(signable(signer, id));
            } catch (RuntimeException e) {
                results.add(new Result(id, subject(signer, id), problem(id, e)));
            }
        }
        if (!ready.isEmpty()) {
            List<SigningResult> signed = signatures.signAll(
                    signer, ready.stream().map(Signable::draft).toList(), signer.agencyId());
            for (int i = 0; i < ready.size(); i++) {
                results.add(result(signer, ready.get(i), signed.get(i)));
            }
        }
        return results;
    }

    /** What waits for that person's signature, urgent ones first. */
    public List<Waiting> waiting(SignedInPerson signer) {
        return documents.findForSigner(signer.agencyId(), signer.personId(), OutgoingState.APPROVED, MOST).stream()
                .map(document -> new Waiting(
                        document.id(),
                        document.metadata().subject(),
                        Objects.requireNonNull(document.metadata().type()).label(),
                        document.metadata().urgency().label(),
                        document.metadata().urgency().level() > 0))
                .toList();
    }

    /** What is to be signed, for somebody who may sign it now. */
    Signable signable(SignedInPerson signer, long id) {
        OutgoingDocument document = documents.visible(signer, id);
        document.parties().requireSigner("N11.1", signer.personId());
        document.requireSignable(rights.named(document), clock.instant());
        recipients.require(document);
        StoredFile approved = files.find(Objects.requireNonNull(document.files().draftFileId(), "approved"));
        draft.requireRecord(document, approved);
        TaskEntry task = inbox.nextFor(signer, OutgoingDocument.TYPE, id)
                .orElseThrow(() -> new RuleBroken("N14", "outgoing.no-signing-task"));
        return new Signable(
                id,
                document.metadata().subject(),
                approved,
                Objects.requireNonNull(document.checks().approvedAt(), "approved"),
                task.id(),
                task.version());
    }

    /** Keeps the signature and completes the step, both or neither. */
    void keep(SignedInPerson signer, Signable signable, StoredFile signed) {
        transaction.executeWithoutResult(status -> {
            OutgoingDocument document = documents.require(signable.id());
            document.attachSignature(rights.held(document), signable.draft(), signed, clock.instant());
            inbox.complete(signer, signable.taskId(), signable.taskVersion(), SIGNED);
        });
    }

    private Result result(SignedInPerson signer, Signable signable, SigningResult signed) {
        StoredFile file = signed.signed();
        if (file == null) {
            return new Result(signable.id(), signable.subject(), signed.problem());
        }
        try {
            keep(signer, signable, file);
            return new Result(signable.id(), signable.subject(), null);
        } catch (RuntimeException e) {
            return new Result(signable.id(), signable.subject(), problem(signable.id(), e));
        }
    }

    /** What it is about; nothing is told of a document that is not theirs to see. */
    private String subject(SignedInPerson signer, long id) {
        try {
            return documents.visible(signer, id).metadata().subject();
        } catch (RecordNotFound e) {
            return sentence("outgoing.unknown-document");
        }
    }

    /** Why one of many was not signed; what we did not expect is logged, and can be tried again. */
    private String problem(long id, RuntimeException cause) {
        if (cause instanceof RuleBroken refusal) {
            return sentence(refusal.messageKey(), refusal.arguments());
        }
        if (cause instanceof RecordNotFound) {
            return sentence("outgoing.not-to-sign");
        }
        if (cause instanceof OptimisticLockingFailureException) {
            return sentence("outgoing.changed-meanwhile");
        }
        LOG.error("outgoing document {} could not be signed", id, cause);
        return sentence("outgoing.sign-failed");
    }

    private String sentence(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    /**
     * A document that can be signed now.
     *
     * @param id the document
     * @param subject what it is about
     * @param draft the approved PDF
     * @param since when it was approved; a signature from before does not count
     * @param taskId task that waits
     * @param taskVersion its version
     */
    record Signable(long id, String subject, StoredFile draft, Instant since, long taskId, int taskVersion) {}

    /**
     * What became of one of many.
     *
     * @param id the document
     * @param subject what it is about
     * @param problem why it was not signed, in Vietnamese, or null when it was
     */
    public record Result(long id, String subject, @Nullable String problem) {}

    /**
     * A document that waits for a signature.
     *
     * @param id the document
     * @param subject what it is about
     * @param type name of its type
     * @param urgency level marked
     * @param urgent whether it is marked at all
     */
    public record Waiting(long id, String subject, String type, String urgency, boolean urgent) {}
}
