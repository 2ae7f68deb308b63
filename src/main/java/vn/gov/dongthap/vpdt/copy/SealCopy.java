package vn.gov.dongthap.vpdt.copy;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.outgoing.AgencySheet;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.signature.CopyKind;
import vn.gov.dongthap.vpdt.signature.SealByAgency;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/**
 * The clerk in person puts the agency's signature on an electronic copy: upper right on the first page, without a
 * picture, in words (Appendix I, part II.I.3; N32.2c, N33.2). The signature is made outside transactions; it and the step
 * are kept together or not at all.
 */
@Component
public class SealCopy {

    private final DocumentCopies copies;
    private final AgencySheet sheets;
    private final SealByAgency seals;
    private final TaskInbox inbox;
    private final FileStore files;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealCopy(
            DocumentCopies copies,
            AgencySheet sheets,
            SealByAgency seals,
            TaskInbox inbox,
            FileStore files,
            TransactionTemplate transaction,
            Clock clock) {
        this.copies = copies;
        this.sheets = sheets;
        this.seals = seals;
        this.inbox = inbox;
        this.files = files;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Seals a copy and completes the step.
     *
     * @throws RecordNotFound when the copy is not theirs to see, or the person is no records clerk
     * @throws RuleBroken when it cannot be sealed now
     */
    public void seal(SignedInPerson clerk, long id) {
        Makeable makeable = makeable(clerk, id, Medium.ELECTRONIC);
        StoredFile sealed = seals.sealCopy(clerk, makeable.content(), makeable.kind(), makeable.organName());
        keep(clerk, makeable, sealed);
    }

    /** What is to be made, for a clerk who may make it now. */
    Makeable makeable(SignedInPerson clerk, long id, Medium medium) {
        DocumentCopy copy = copies.visible(clerk, id);
        if (!clerk.has(Role.CLERK)) {
            throw new RecordNotFound("copies to make of agency " + clerk.agencyId());
        }
        if (copy.state() != CopyState.NUMBERED) {
            throw new RuleBroken("N25.4", "copy.wrong-state", copy.state().label());
        }
        if (copy.toMedium() != medium) {
            throw new RuleBroken("N25.4", "copy.other-medium", copy.toMedium().label());
        }
        Optional<TaskEntry> task = inbox.nextFor(clerk, DocumentCopy.TYPE, id);
        return new Makeable(
                copy,
                CopyKind.valueOf(copy.kind().name()),
                sheets.of(copy.agencyId()).organName(),
                files.find(copy.contentFileId()),
                Objects.requireNonNull(copy.decidedAt(), "decided"),
                task.orElseThrow(() -> new RuleBroken("N25.4", "copy.no-task")));
    }

    /** Keeps what was made and completes the step, all or nothing. */
    void keep(SignedInPerson clerk, Makeable makeable, StoredFile made) {
        transaction.executeWithoutResult(status -> {
            copies.require(makeable.copy().id()).attach(clerk.personId(), made, clock.instant());
            inbox.complete(clerk, makeable.task().id(), makeable.task().version(), "{}");
        });
    }

    /**
     * A copy that can be made now.
     *
     * @param copy the copy, detached
     * @param kind the word on it
     * @param organName the agency as it stands on it
     * @param content what is copied
     * @param since when it was decided on
     * @param task task that waits
     */
    record Makeable(
            DocumentCopy copy, CopyKind kind, String organName, StoredFile content, Instant since, TaskEntry task) {}
}
