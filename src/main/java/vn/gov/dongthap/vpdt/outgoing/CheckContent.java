package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The leader of the drafting unit checks the content and answers for it (N12.1). */
@WorkflowAction(id = "checkContent", label = "Kiểm tra nội dung dự thảo", clauses = "N12.1", after = "submitDraft")
class CheckContent implements CaseAction {

    private final OutgoingDocuments documents;
    private final Colleagues people;
    private final OutgoingLog log;
    private final Clock clock;

    CheckContent(OutgoingDocuments documents, Colleagues people, OutgoingLog log, Clock clock) {
        this.documents = documents;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.checkContent(people.require(document.agencyId(), call.actor()), clock.instant());
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.CONTENT_CHECKED,
                call.input().text("yKien").orElse(""));
    }
}
