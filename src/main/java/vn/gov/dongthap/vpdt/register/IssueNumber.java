package vn.gov.dongthap.vpdt.register;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/**
 * Issues the next number of a register (N15.1, N15.3, N22.2): from 1 on 1 January, without gaps, one for each document.
 * The number belongs to the caller's transaction: its register stays locked until the end of it, and a roll-back gives
 * the number back. Year and date are those of one look at the clock, in the office's time zone.
 */
@Component
public class IssueNumber {

    static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final int ATTEMPTS = 5;

    private final Registers registers;
    private final FrozenPlans plans;
    private final Clock clock;

    IssueNumber(Registers registers, FrozenPlans plans, Clock clock) {
        this.registers = registers;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Takes the next arrival number of the agency's one register of incoming documents (N22.2). A clock that runs behind
     * does not stop the desk: the day of the number before counts.
     *
     * @return the number; the same document gets the same number again
     * @throws RuleBroken when the register is closed
     * @throws org.springframework.transaction.IllegalTransactionStateException when the caller has no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisterNumber toIncoming(long agencyId, NumberedDocument document) {
        return take(agencyId, document, year -> Slot.INCOMING).number();
    }

    /**
     * Takes the next number of the series the agency's plan puts the document in, with the notation it orders (N15.1b to
     * N15.1d). Paper and electronic documents use the same sequence: a paper document is numbered here before it is
     * registered, and when it is released electronically as well it keeps that number (N18.6).
     *
     * @return number, notation and date; the same document gets the same ones again
     * @throws RuleBroken when the agency has no plan, the plan lacks an abbreviation, the register is closed, the day is
     *     before that of an earlier number (N15.1a), or the document's number is void
     * @throws org.springframework.transaction.IllegalTransactionStateException when the caller has no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public IssuedCode toOutgoing(long agencyId, CodeRequest request, NumberedDocument document) {
        Taken taken = plans.isKnown(agencyId, ProvinceTime.today(clock).getYear(), request)
                ? takeCode(agencyId, request, document)
                : takenBefore(document).orElseGet(() -> takeCode(agencyId, request, document));
        return IssuedCode.of(taken.number(), Objects.requireNonNull(taken.notation(), "notation"));
    }

    /** Asked before a plan is frozen: a document that has its number from the year before must not freeze this year's. */
    private Optional<Taken> takenBefore(NumberedDocument document) {
        return registers.takenBy(document.ownerType(), document.ownerId()).map(IssueNumber::requireValid);
    }

    private Taken takeCode(long agencyId, CodeRequest request, NumberedDocument document) {
        return take(agencyId, document, year -> plans.slot(agencyId, year, request));
    }

    private Taken take(long agencyId, NumberedDocument document, IntFunction<Slot> slots) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            LocalDate today = ProvinceTime.today(clock);
            Slot slot = slots.apply(today.getYear());
            Optional<Taken> taken = registers
                    .take(agencyId, slot, today, document)
                    .or(() -> registers.takenBy(document.ownerType(), document.ownerId()));
            if (taken.isPresent()) {
                return requireValid(taken.get());
            }
            registers
                    .state(agencyId, slot.series(), today.getYear())
                    .ifPresentOrElse(
                            state -> requireOpen(state, slot, today),
                            () -> registers.open(agencyId, slot, today.getYear()));
        }
        throw new IllegalStateException("register counts no further");
    }

    private static Taken requireValid(Taken taken) {
        if (taken.isVoid()) {
            throw new RuleBroken(
                    "N15.1a",
                    "register.number-void",
                    Notation.written(taken.number().number()));
        }
        return taken;
    }

    /** Refuses for good what another attempt cannot change; midnight may have passed since the clock was read. */
    private void requireOpen(Registers.State state, Slot slot, LocalDate today) {
        if (state.closed()) {
            throw new RuleBroken("N16.2b", "register.closed", state.name(), String.valueOf(today.getYear()));
        }
        if (slot.keepsOrder() && state.lastDate().isAfter(ProvinceTime.today(clock))) {
            throw new RuleBroken(
                    "N15.1a", "register.day-behind", DAY.format(state.lastDate()), DAY.format(today), state.name());
        }
    }
}
