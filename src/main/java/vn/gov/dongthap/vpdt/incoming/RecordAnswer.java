package vn.gov.dongthap.vpdt.incoming;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormInput;

/**
 * Notes on an incoming document that its answer has left: the register that follows handling names it (IV.VIII column
 * 6), and the officer finds the result written down already (N24.2). An answer of the lead unit may settle the document
 * altogether.
 */
@Component
public class RecordAnswer {

    private static final String MESSAGE = "tra-loi-phat-hanh";

    private final IncomingDocuments documents;
    private final IncomingLog log;
    private final ObjectProvider<Cases> cases;

    RecordAnswer(IncomingDocuments documents, IncomingLog log, ObjectProvider<Cases> cases) {
        this.documents = documents;
        this.log = log;
        this.cases = cases;
    }

    /**
     * Notes the answer, in the transaction that releases it.
     *
     * @param reference number and notation of the answer, at most 45 characters
     * @param settling unit that drafted the answer and means to settle the document with it, or null; without effect while
     *     the document is not with an officer of that unit
     * @return false when it was to settle the document and did not, so that its drafter can be told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean answered(Actor actor, long incomingId, String reference, @Nullable Long settling) {
        IncomingDocument document = documents.require(incomingId);
        log.remark(actor, incomingId, RemarkKind.ANSWERED, reference, null);
        if (settling == null) {
            return true;
        }
        if (!document.isWithOfficerOf(settling)) {
            return false;
        }
        FormInput answer = new FormInput(Map.of(SettleByAnswer.UNIT, settling.toString()));
        return cases.getObject().sendIfAwaited(IncomingDocument.TYPE, incomingId, MESSAGE, actor, answer);
    }
}
