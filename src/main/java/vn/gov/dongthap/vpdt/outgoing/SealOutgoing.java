package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.signature.DocumentNumber;
import vn.gov.dongthap.vpdt.signature.SealByAgency;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/**
 * The clerk in person puts number, date and the agency's signature on what the competent person signed, then on its annexes, and
 * releases it
 * (N17.2, N18.1, N32.2c). The seal is made outside transactions; seal and release are kept together or not at all.
 */
@Component
public class SealOutgoing {

    private final OutgoingDocuments documents;
    private final Annexes annexes;
    private final StandingRecipients recipients;
    private final SealByAgency seals;
    private final TaskInbox inbox;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealOutgoing(
            OutgoingDocuments documents,
            Annexes annexes,
            StandingRecipients recipients,
            SealByAgency seals,
            TaskInbox inbox,
            FileStore files,
            TransactionTemplate transaction,
            Clock clock) {
        this.documents = documents;
        this.annexes = annexes;
        this.recipients = recipients;
        this.seals = seals;
        this.inbox = inbox;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Seals a document and completes the step.
     *
     * @throws RecordNotFound when the document is not theirs to see, or the person is no records clerk
     * @throws RuleBroken when it cannot be sealed now
     */
    public void seal(SignedInPerson clerk, long id) {
        Sealable sealable = sealable(clerk, id);
        StoredFile sealed = seals.seal(clerk, sealable.signed(), sealable.number(), sealable.signerId());
        Map<Long, StoredFile> sealedAnnexes = new LinkedHashMap<>();
        for (Annex annex : sealable.annexes()) {
            sealedAnnexes.put(annex.id(), seals.sealAttachment(clerk, annex.pdf(), sealed, sealable.reference()));
        }
        keep(clerk, sealable, sealed, sealedAnnexes);
    }

    /** What is to be sealed, for a clerk who may seal it now. */
    Sealable sealable(SignedInPerson clerk, long id) {
        OutgoingDocument document = documents.visible(clerk, id);
        if (!clerk.has(Role.CLERK)) {
            throw new RecordNotFound("seal of agency " + clerk.agencyId());
        }
        if (document.state() != OutgoingState.REGISTERED) {
            throw new RuleBroken("N14", "outgoing.wrong-state", document.state().label());
        }
        recipients.require(document);
        TaskEntry task = inbox.nextFor(clerk, OutgoingDocument.TYPE, id)
                .orElseThrow(() -> new RuleBroken("N14", "outgoing.no-signing-task"));
        return new Sealable(
                id,
                files.find(Objects.requireNonNull(document.files().signedFileId(), "signed")),
                new DocumentNumber(
                        Objects.requireNonNull(document.registerNumber(), "numbered"),
                        Objects.requireNonNull(document.metadata().issuedDate(), "numbered")),
                document.metadata().reference(),
                Objects.requireNonNull(document.parties().signerId(), "signed by somebody"),
                Objects.requireNonNull(document.files().signedAt(), "signed"),
                annexes.of(id),
                task.id(),
                task.version());
    }

    /** Keeps the seals and completes the step, all or nothing. */
    void keep(SignedInPerson clerk, Sealable sealable, StoredFile sealed, Map<Long, StoredFile> sealedAnnexes) {
        transaction.executeWithoutResult(status -> {
            documents
                    .require(sealable.id())
                    .attachSeal(
                            clerk.personId(),
                            sealable.signed(),
                            sealed,
                            Annexes.digest(sealable.annexes()),
                            clock.instant());
            annexes.seal(sealedAnnexes);
            inbox.complete(clerk, sealable.taskId(), sealable.taskVersion(), "{}");
        });
    }

    /**
     * A document that can be sealed now.
     *
     * @param id the document
     * @param signed as the competent person signed it
     * @param number what it is numbered
     * @param reference number and notation
     * @param signerId who signed
     * @param since when it was signed
     * @param annexes annexes in files of their own
     * @param taskId task that waits
     * @param taskVersion its version
     */
    record Sealable(
            long id,
            StoredFile signed,
            DocumentNumber number,
            String reference,
            long signerId,
            Instant since,
            List<Annex> annexes,
            long taskId,
            int taskVersion) {}
}
