package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.UnitView;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/**
 * The drafter asks units and people for their opinion on the draft, all at once and until a day; longer nobody is waited
 * for (N10.2b).
 */
@WorkflowAction(
        id = "askOpinions",
        label = "Xin ý kiến góp ý dự thảo",
        clauses = "N10.2b",
        sets = {"donViGopY", "nguoiGopY", "hanGopY"},
        after = "describeDraft")
class AskOpinions implements CaseAction {

    private final OutgoingDocuments documents;
    private final OutgoingParticipants participants;
    private final Directory directory;
    private final Colleagues colleagues;
    private final ReleaseTerms days;
    private final OutgoingLog log;
    private final Clock clock;

    AskOpinions(
            OutgoingDocuments documents,
            OutgoingParticipants participants,
            Directory directory,
            Colleagues colleagues,
            ReleaseTerms days,
            OutgoingLog log,
            Clock clock) {
        this.documents = documents;
        this.participants = participants;
        this.directory = directory;
        this.colleagues = colleagues;
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
        List<PersonInPosition> people = call.input().ids("nguoiGopY").stream()
                .distinct()
                .map(id -> colleagues.require(document.agencyId(), id))
                .toList();
        if (units.isEmpty() && people.isEmpty()) {
            throw new RuleBroken("N10.2b", "outgoing.nobody-asked");
        }
        LocalDate until = days.opinionsUntil(call.input().date("hanGopY").orElseThrow(), clock.instant());
        participants.allow(
                document.id(),
                units.stream().map(unit -> Participants.unit(unit.id())).toList());
        participants.ask(
                document.id(), people.stream().map(PersonInPosition::personId).toList());
        call.route("donViGopY", units.stream().map(UnitView::id).toList());
        call.route("nguoiGopY", people.stream().map(PersonInPosition::personId).toList());
        call.route("hanGopY", until.toString());
        String names = Stream.concat(
                        units.stream().map(UnitView::name), people.stream().map(PersonInPosition::fullName))
                .collect(Collectors.joining(", "));
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.OPINION_ASKED,
                log.sentence("outgoing.line.asked", names, OutgoingDocument.DAY.format(until)));
    }
}
