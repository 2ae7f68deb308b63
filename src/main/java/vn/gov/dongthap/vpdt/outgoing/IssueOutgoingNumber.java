package vn.gov.dongthap.vpdt.outgoing;

import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.register.CodeRequest;
import vn.gov.dongthap.vpdt.register.IssueNumber;
import vn.gov.dongthap.vpdt.register.IssuedCode;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.register.NumberedDocument;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The system gives the document the next number of its series, with the date (N15.1, N15.3). */
@WorkflowAction(
        id = "issueOutgoingNumber",
        label = "Cấp số, thời gian ban hành",
        clauses = {"N14", "N15.3"},
        after = "recordSignature")
class IssueOutgoingNumber implements CaseAction {

    private final OutgoingDocuments documents;
    private final StandingRecipients recipients;
    private final Colleagues people;
    private final IssueNumber numbers;
    private final ObjectProvider<Cases> cases;
    private final OutgoingLog log;

    IssueOutgoingNumber(
            OutgoingDocuments documents,
            StandingRecipients recipients,
            Colleagues people,
            IssueNumber numbers,
            ObjectProvider<Cases> cases,
            OutgoingLog log) {
        this.documents = documents;
        this.recipients = recipients;
        this.people = people;
        this.numbers = numbers;
        this.cases = cases;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        OutgoingDocument document = documents.require(call.subjectId());
        people.requireClerk(document, call.actor());
        recipients.require(document);
        DocumentType type = Objects.requireNonNull(document.metadata().type(), "submitted with its type");
        IssuedCode code = numbers.toOutgoing(
                document.agencyId(),
                CodeRequest.of(type).draftedBy(document.parties().draftingUnitId()),
                new NumberedDocument(
                        OutgoingDocument.TYPE,
                        document.id(),
                        Medium.ELECTRONIC,
                        type.label() + ": " + document.metadata().subject()));
        document.number(code);
        cases.getObject().refresh(OutgoingSubject.of(document));
        log.act(
                Actor.SYSTEM,
                document.id(),
                "number",
                "N15.3",
                code.reference(),
                OutgoingDocument.DAY.format(code.taken().date()));
    }
}
