package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** A coordinating unit gives its opinion (N23.2). It never holds the lead unit up, and changes no state. */
@WorkflowAction(id = "recordOpinion", label = "Ghi ý kiến phối hợp", clauses = "N23.2")
class RecordOpinion implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IncomingParticipants participants;
    private final IncomingLog log;

    RecordOpinion(
            IncomingDocuments documents, Competence competence, IncomingParticipants participants, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.participants = participants;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        long person = competence.require(Capacity.COORDINATING_UNIT, document, call.actor());
        participants.allow(document.id(), List.of(Participants.person(person)));
        log.remark(call.actor(), document.id(), RemarkKind.OPINION, call.input().requiredText("yKienPhoiHop"), null);
    }
}
