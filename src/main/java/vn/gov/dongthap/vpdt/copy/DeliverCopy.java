package vn.gov.dongthap.vpdt.copy;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Whoever asked gets the copy: on its page, and told so (N26). */
@WorkflowAction(id = "deliverCopy", label = "Giao bản sao cho người đề nghị", clauses = "N26", after = "numberCopy")
class DeliverCopy implements CaseAction {

    private final DocumentCopies copies;
    private final ObjectProvider<Cases> cases;
    private final CopyNews news;
    private final CopyLog log;

    DeliverCopy(DocumentCopies copies, ObjectProvider<Cases> cases, CopyNews news, CopyLog log) {
        this.copies = copies;
        this.cases = cases;
        this.news = news;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        DocumentCopy copy = copies.require(call.subjectId());
        copy.requireIssued();
        cases.getObject().share(DocumentCopy.TYPE, copy.id(), TaskBox.INFORMATION, List.of(copy.requesterId()));
        news.ready(copy);
        log.act(Actor.SYSTEM, copy.id(), "deliver", "N26", copy.requesterName());
    }
}
