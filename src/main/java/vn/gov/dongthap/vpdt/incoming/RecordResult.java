package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The officer records the result (third tier of Appendix IV.VII). */
@WorkflowAction(id = "recordResult", label = "Ghi kết quả giải quyết", clauses = "N24.2", after = "assignOfficer")
class RecordResult implements CaseAction {

    private final IncomingDocuments documents;
    private final Competence competence;
    private final IncomingLog log;

    RecordResult(IncomingDocuments documents, Competence competence, IncomingLog log) {
        this.documents = documents;
        this.competence = competence;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        competence.require(Capacity.OFFICER, document, call.actor());
        document.recordResult();
        log.remark(call.actor(), document.id(), RemarkKind.RESULT, call.input().requiredText("ketQua"), null);
    }
}
