package vn.gov.dongthap.vpdt.copy;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.workflow.Cases;
import vn.gov.dongthap.vpdt.workflow.FormInput;

/**
 * Gives a copy up before it is there: whoever asked until it is numbered; whoever decides, the head and the clerk until
 * it is there, with the reason (N15.1a).
 */
@Component
public class CopyWithdrawal {

    private static final String MESSAGE = "huy-ban-sao";

    private final DocumentCopies copies;
    private final Cases cases;

    CopyWithdrawal(DocumentCopies copies, Cases cases) {
        this.copies = copies;
        this.cases = cases;
    }

    /**
     * Gives it up.
     *
     * @throws RecordNotFound when the copy is not theirs to give up
     * @throws RuleBroken when it is closed, or there is no reason
     */
    @Transactional
    public void withdraw(SignedInPerson person, long id, String reason) {
        Opened<DocumentCopy> opened = copies.opened(person, id);
        DocumentCopy copy = opened.document();
        if (copy.state().isClosed()) {
            throw new RuleBroken("N15.1a", "copy.wrong-state", copy.state().label());
        }
        if (!mayWithdraw(person, copy)) {
            throw new RecordNotFound("copy " + id + " to give up");
        }
        String words = FieldText.required("copy.field.reason", reason, DocumentCopy.LONGEST);
        cases.send(DocumentCopy.TYPE, id, MESSAGE, person.actor(), new FormInput(Map.of("lyDo", words)));
    }

    static boolean mayWithdraw(SignedInPerson person, DocumentCopy copy) {
        boolean answers = person.has(Role.HEAD) || person.has(Role.CLERK) || copy.signerId() == person.personId();
        return !copy.state().isClosed()
                && (answers
                        || copy.requesterId() == person.personId()
                                && !copy.state().isNumbered());
    }
}
