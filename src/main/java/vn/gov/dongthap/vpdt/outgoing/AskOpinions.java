package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.UnitView;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The drafter asks units for their opinion on the draft, all at once and until a day; longer nobody is waited for (N10.2b). */
@WorkflowAction(
        id = "askOpinions",
        label = "Xin ý kiến góp ý dự thảo",
        clauses = "N10.2b",
        sets = {"donViGopY", "hanGopY"},
        after = "describeDraft")
class AskOpinions implements CaseAction {

    private final OutgoingDocuments documents;
    private final OutgoingParticipants participants;
    private final Directory directory;
    private final ReleaseTerms days;
    private final OutgoingLog log;
    private final Clock clock;

    AskOpinions(
            OutgoingDocuments documents,
            OutgoingParticipants participants,
            Directory directory,
            ReleaseTerms days,
            OutgoingLog log,
            Clock clock) {
        this.documents = documents;
        this.participants = participants;
        this.directory = directory;
        this.days = days;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.parties().requireDrafter(call.actor().rightOf());
        document.files().requireDraft();
        List<UnitView> units = call.input().ids("donViGopY").stream()
                .distinct()
                .map(id -> directory
                        .unit(document.agencyId(), id)
                        .orElseThrow(() -> new RecordNotFound("unit " + id + " of agency " + document.agencyId())))
                .toList();
        if (units.isEmpty()) {
            throw new RuleBroken("N10.2b", "outgoing.nobody-asked");
        }
        LocalDate until = days.opinionsUntil(call.input().date("hanGopY").orElseThrow(), clock.instant());
        participants.allow(
                document.id(),
                units.stream().map(unit -> Participants.unit(unit.id())).toList());
        call.route("donViGopY", units.stream().map(UnitView::id).toList());
        call.route("hanGopY", until.toString());
        String names = String.join(", ", units.stream().map(UnitView::name).toList());
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.OPINION_ASKED,
                log.sentence("outgoing.line.asked", names, OutgoingDocument.DAY.format(until)));
    }
}
