package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
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
        StoredFile signed = files.find(Objects.requireNonNull(document.files().signedFileId(), "signed"));
        DocumentNumber number = new DocumentNumber(
                Objects.requireNonNull(document.registerNumber(), "numbered"),
                Objects.requireNonNull(document.metadata().issuedDate(), "numbered"));
        StoredFile sealed = seals.seal(
                clerk, signed, number, Objects.requireNonNull(document.parties().signerId(), "signed by somebody"));
        List<Annex> approved = annexes.of(id);
        Map<Long, StoredFile> sealedAnnexes = new LinkedHashMap<>();
        for (Annex annex : approved) {
            sealedAnnexes.put(
                    annex.id(),
                    seals.sealAttachment(
                            clerk, annex.pdf(), sealed, document.metadata().reference()));
        }
        transaction.executeWithoutResult(status -> {
            documents
                    .require(id)
                    .attachSeal(clerk.personId(), signed, sealed, Annexes.digest(approved), clock.instant());
            annexes.seal(sealedAnnexes);
            inbox.complete(clerk, task.id(), task.version(), "{}");
        });
    }
}
