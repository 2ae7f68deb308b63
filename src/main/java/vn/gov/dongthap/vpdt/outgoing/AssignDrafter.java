package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The leader of the unit that was charged names who drafts (N10.1). */
@WorkflowAction(id = "assignDrafter", label = "Phân công người soạn thảo", clauses = "N10.1", sets = "nguoiSoan")
class AssignDrafter implements CaseAction {

    private final OutgoingDocuments documents;
    private final OutgoingParticipants participants;
    private final Colleagues people;
    private final OutgoingLog log;

    AssignDrafter(OutgoingDocuments documents, OutgoingParticipants participants, Colleagues people, OutgoingLog log) {
        this.documents = documents;
        this.participants = participants;
        this.people = people;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.parties().requireNamedBy(people.require(document.agencyId(), call.actor()));
        PersonInPosition drafter =
                people.require(document.agencyId(), call.input().id("nguoiSoan").orElseThrow());
        document.passToDrafter(drafter);
        participants.allow(document.id(), List.of(Participants.person(drafter.personId())));
        call.route("nguoiSoan", drafter.personId());
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.DRAFTER_NAMED,
                call.input()
                        .text("yKien")
                        .map(words -> drafter.fullName() + ". " + words)
                        .orElse(drafter.fullName()));
    }
}
