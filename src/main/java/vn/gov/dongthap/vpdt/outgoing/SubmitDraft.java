package vn.gov.dongthap.vpdt.outgoing;

import java.util.Objects;
import vn.gov.dongthap.vpdt.signature.DraftForSigning;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The drafter submits the draft, complete, to the leader of the unit (N10.2). */
@WorkflowAction(
        id = "submitDraft",
        label = "Trình lãnh đạo đơn vị",
        clauses = {"N10.2a", "N10.2b", "N12.2", "Q5.5b"},
        after = "describeDraft")
class SubmitDraft implements CaseAction {

    private final OutgoingDocuments documents;
    private final Recipients recipients;
    private final StandingRecipients standing;
    private final SubmittedDraft draft;
    private final FileStore files;
    private final DraftForSigning drafts;
    private final OutgoingLog log;

    SubmitDraft(
            OutgoingDocuments documents,
            Recipients recipients,
            StandingRecipients standing,
            SubmittedDraft draft,
            FileStore files,
            DraftForSigning drafts,
            OutgoingLog log) {
        this.documents = documents;
        this.recipients = recipients;
        this.standing = standing;
        this.draft = draft;
        this.files = files;
        this.drafts = drafts;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.parties().requireDrafter(call.actor().rightOf());
        standing.require(document);
        document.submit(recipients.of(document.id()).size());
        requirePlaces(document);
        draft.require(document);
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.SUBMITTED,
                call.input().text("yKienTrinh").orElse(""));
    }

    /** Before three people look at it: whether number, date, signature and seal will find their places. */
    private void requirePlaces(OutgoingDocument document) {
        drafts.requirePlaces(
                files.find(Objects.requireNonNull(document.files().draftFileId(), "submitted with a draft")),
                Objects.requireNonNull(
                        Objects.requireNonNull(document.metadata().signer(), "submitted with a signer")
                                .fullName(),
                        "submitted with a signer"),
                Objects.requireNonNull(document.parties().signerId(), "submitted with a signer"),
                document.agencyId());
    }
}
