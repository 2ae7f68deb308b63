package vn.gov.dongthap.vpdt.account;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** An agency gives a request up whose letter has not been written; it stays as a record. */
@Component
public class GiveUpRequest {

    private final RequestDesk desk;
    private final AuditLog audit;

    GiveUpRequest(RequestDesk desk, AuditLog audit) {
        this.desk = desk;
        this.audit = audit;
    }

    /**
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken Q5.1a once its letter is written: that is withdrawn first
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when it is not theirs to prepare
     */
    @Transactional
    public void giveUp(SignedInPerson person, long id) {
        desk.preparing(person, id).giveUp();
        audit.append(person.actor(), "account-request.give-up", AccountRequest.TYPE, id, "Q5.1a", "Bỏ đề nghị");
    }
}
