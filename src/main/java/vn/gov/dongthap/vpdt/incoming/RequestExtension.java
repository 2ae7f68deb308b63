package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The officer asks for more time, with the reason; whoever may grant that much decides. */
@WorkflowAction(id = "requestExtension", label = "Ghi đề nghị gia hạn", clauses = "N24.2", sets = "vuotHanLanhDao")
class RequestExtension implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final OfficeDays days;
    private final IncomingLog log;

    RequestExtension(IncomingDocuments documents, Competence competence, OfficeDays days, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.days = days;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.OFFICER, document, call.actor());
        LocalDate wanted = days.require(call.input().date("hanDeNghi").orElseThrow());
        call.route("vuotHanLanhDao", document.requestExtension(wanted));
        log.remark(
                call.actor(),
                document.id(),
                RemarkKind.EXTENSION_ASKED,
                call.input().requiredText("lyDo"),
                wanted);
    }
}
