package vn.gov.dongthap.vpdt.incoming;

import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.register.IssueNumber;
import vn.gov.dongthap.vpdt.register.RegisterNumber;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Gives the document the next arrival number of its agency's one register of the year (N22.2). */
@WorkflowAction(
        id = "issueArrivalNumber",
        label = "Cấp số đến",
        clauses = {"N4.2b", "N22.2"})
class IssueArrivalNumber implements CaseAction {

    private final IncomingDocuments documents;
    private final IssueNumber numbers;
    private final Directory directory;
    private final IncomingLog log;

    IssueArrivalNumber(IncomingDocuments documents, IssueNumber numbers, Directory directory, IncomingLog log) {
        this.documents = documents;
        this.numbers = numbers;
        this.directory = directory;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        IncomingDocument document = documents.require(call.subjectId());
        RegisterNumber number =
                numbers.issue(document.agencyId(), IssueNumber.INCOMING, IncomingDocument.TYPE, document.id());
        document.number(number, directory.agency(document.agencyId()).organId());
        log.act(
                Actor.SYSTEM,
                document.id(),
                "number",
                "N22.2",
                String.valueOf(number.number()),
                String.valueOf(number.year()));
    }
}
