package vn.gov.dongthap.vpdt.outgoing;

import java.time.Clock;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The named person checks format and layout and answers for them (N12.2). */
@WorkflowAction(id = "checkFormat", label = "Kiểm tra thể thức dự thảo", clauses = "N12.2", after = "submitDraft")
class CheckFormat implements CaseAction {

    private final OutgoingDocuments documents;
    private final Colleagues people;
    private final OutgoingLog log;
    private final Clock clock;

    CheckFormat(OutgoingDocuments documents, Colleagues people, OutgoingLog log, Clock clock) {
        this.documents = documents;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        document.checkFormat(people.require(document.agencyId(), call.actor()), clock.instant());
        log.remark(
                call.actor(),
                document,
                OutgoingRemarkKind.FORMAT_CHECKED,
                call.input().text("yKien").orElse(""));
    }
}
