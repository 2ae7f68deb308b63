package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** A unit or a person that was asked gives an opinion on the draft (N10.2b, V6.5a). */
@WorkflowAction(id = "giveOpinion", label = "Ghi ý kiến góp ý dự thảo", clauses = "N10.2b")
class GiveOpinion implements CaseAction {

    private final OutgoingDocuments documents;
    private final Colleagues people;
    private final OutgoingParticipants participants;
    private final OutgoingLog log;

    GiveOpinion(OutgoingDocuments documents, Colleagues people, OutgoingParticipants participants, OutgoingLog log) {
        this.documents = documents;
        this.people = people;
        this.participants = participants;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        PersonInPosition person = people.require(document.agencyId(), call.actor());
        if (!participants.isAsked(document.id(), person.personId())) {
            people.requireOfUnit(document, call.actor(), participants.units(document.id()));
        }
        participants.allow(document.id(), List.of(Participants.person(person.personId())));
        log.remark(
                call.actor(), document, OutgoingRemarkKind.OPINION, call.input().requiredText("yKienGopY"));
    }
}
