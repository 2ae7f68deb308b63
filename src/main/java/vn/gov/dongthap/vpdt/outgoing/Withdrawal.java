package vn.gov.dongthap.vpdt.outgoing;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormInput;

/**
 * Gives a document up before its release: the drafter and whoever charged them until it is signed, the signer and the
 * head until it leaves. A number spent on it becomes void (N15.1a).
 */
@Component
public class Withdrawal {

    private static final String MESSAGE = "rut-van-ban";
    private static final int LONGEST = 500;

    private final OutgoingDocuments documents;
    private final Cases cases;

    Withdrawal(OutgoingDocuments documents, Cases cases) {
        this.documents = documents;
        this.cases = cases;
    }

    /**
     * Withdraws it, with the reason.
     *
     * @throws RecordNotFound when the document is not theirs to withdraw
     * @throws RuleBroken when it has been released, or there is no reason
     */
    @Transactional
    public void withdraw(SignedInPerson person, long id, String reason) {
        OutgoingDocument document = documents.visible(person, id);
        if (!concerns(person, document)) {
            throw new RecordNotFound("outgoing document " + id + " to withdraw");
        }
        if (!mayWithdraw(person, document)) {
            throw new RuleBroken(
                    "N18.3", "outgoing.wrong-state", document.state().label());
        }
        String words = FieldText.required("outgoing.field.reason", reason, LONGEST);
        cases.send(OutgoingDocument.TYPE, id, MESSAGE, person.actor(), new FormInput(Map.of("lyDo", words)));
    }

    static boolean mayWithdraw(SignedInPerson person, OutgoingDocument document) {
        return !document.state().isClosed()
                && (answersForIt(person, document)
                        || document.parties().isDraftedBy(person.personId())
                                && !document.state().isSigned());
    }

    private static boolean concerns(SignedInPerson person, OutgoingDocument document) {
        return answersForIt(person, document) || document.parties().isDraftedBy(person.personId());
    }

    private static boolean answersForIt(SignedInPerson person, OutgoingDocument document) {
        return person.has(Role.HEAD)
                || Objects.equals(document.parties().signerId(), person.personId())
                || !document.state().isSigned() && document.occasion().isChargedBy(person.personId());
    }
}
