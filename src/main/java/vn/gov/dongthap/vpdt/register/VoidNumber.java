package vn.gov.dongthap.vpdt.register;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Makes the number of a document void that is withdrawn before its release. The number stays in the register with the
 * reason and is never given again (N15.1a). The last number that is not void dates the next one: a number dated ahead by
 * a wrong clock stops nobody once it is void.
 */
@Component
public class VoidNumber {

    private static final int LONGEST = 500;

    private final Registers registers;
    private final AuditLog audit;
    private final Clock clock;

    VoidNumber(Registers registers, AuditLog audit, Clock clock) {
        this.registers = registers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Makes the document's number void, in the caller's transaction, for good.
     *
     * @param reason why, 1 to 500 characters; stands in the register
     * @throws RuleBroken when there is no reason, the number is void already, or the register is closed
     * @throws RecordNotFound when the document has no number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void of(String ownerType, long ownerId, String reason, Actor actor) {
        String kept = VietnameseText.nfc(reason).strip();
        if (kept.isEmpty() || kept.length() > LONGEST) {
            throw new RuleBroken("N15.1a", "register.void.reason", String.valueOf(LONGEST));
        }
        RegisterNumber number = registers
                .takenBy(ownerType, ownerId)
                .orElseThrow(() -> new RecordNotFound("number of " + ownerType + " " + ownerId))
                .number();
        String written = Notation.written(number.number());
        Registers.State register = registers.lock(number.registerId());
        if (register.closed()) {
            throw new RuleBroken("N16.2b", "register.closed-entry", register.name(), String.valueOf(number.year()));
        }
        if (!registers.markVoid(number, ProvinceTime.today(clock), actor.name(), kept)) {
            throw new RuleBroken("N15.1a", "register.number-void", written);
        }
        registers.settle(number.registerId());
        audit.append(
                actor,
                "register.void",
                ownerType,
                ownerId,
                "N15.1a",
                "hủy số " + written + ", " + register.name() + " năm " + number.year() + ": " + kept);
    }
}
