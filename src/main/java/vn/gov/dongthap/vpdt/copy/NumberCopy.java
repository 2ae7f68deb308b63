package vn.gov.dongthap.vpdt.copy;

import org.springframework.beans.factory.ObjectProvider;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.register.CodeRequest;
import vn.gov.dongthap.vpdt.register.IssueNumber;
import vn.gov.dongthap.vpdt.register.IssuedCode;
import vn.gov.dongthap.vpdt.register.NumberedDocument;
import vn.gov.dongthap.vpdt.workflow.ActionCall;
import vn.gov.dongthap.vpdt.workflow.CaseAction;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** The copy gets the next number of the one series all kinds of copies share (Appendix I, part II.II.1c). */
@WorkflowAction(id = "numberCopy", label = "Cấp số bản sao", clauses = "N27.1", after = "approveCopy")
class NumberCopy implements CaseAction {

    /** What the register keeps of a number; the subject goes last and may be cut. */
    private static final int LONGEST_LINE = 1000;

    private final DocumentCopies copies;
    private final CopySources sources;
    private final CopyDesk desk;
    private final IssueNumber numbers;
    private final ObjectProvider<Cases> cases;
    private final CopyLog log;

    NumberCopy(
            DocumentCopies copies,
            CopySources sources,
            CopyDesk desk,
            IssueNumber numbers,
            ObjectProvider<Cases> cases,
            CopyLog log) {
        this.copies = copies;
        this.sources = sources;
        this.desk = desk;
        this.numbers = numbers;
        this.cases = cases;
        this.log = log;
    }

    @Override
    public void run(ActionCall call) {
        DocumentCopy copy = copies.require(call.subjectId());
        desk.requireClerk(copy, call.actor());
        sources.requireInForce(copy.source());
        IssuedCode code = numbers.toOutgoing(
                copy.agencyId(),
                CodeRequest.of(copy.kind()),
                new NumberedDocument(DocumentCopy.TYPE, copy.id(), copy.toMedium(), line(copy)));
        copy.number(code);
        cases.getObject().refresh(RequestCopy.caseSubject(copy));
        log.act(
                Actor.SYSTEM,
                copy.id(),
                "number",
                "N27.1",
                code.reference(),
                CopyPermission.DAY.format(code.taken().date()));
    }

    private static String line(DocumentCopy copy) {
        String line = copy.kind().label() + ": " + copy.source().named() + "; "
                + copy.source().subject();
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE);
    }
}
