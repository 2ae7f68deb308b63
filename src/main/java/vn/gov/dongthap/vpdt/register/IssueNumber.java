package vn.gov.dongthap.vpdt.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;

/** Issues the next number of a register (N15.1, N22.2). */
@Component
public class IssueNumber {

    /** Series of the one register of incoming documents each agency has per year (N22.2). */
    public static final String INCOMING = "den";

    private final Registers registers;
    private final Clock clock;

    IssueNumber(Registers registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /**
     * Takes the next number, under a row lock kept until the caller's transaction ends; opens the register of a new year
     * by itself. A rolled-back transaction gives the number back: no gaps. The year is that of the office's time zone.
     *
     * @param subjectType kind of record, e.g. {@code incoming}
     * @param subjectId the record; the same record gets the same number again
     * @throws org.springframework.transaction.IllegalTransactionStateException when the caller has no transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public RegisterNumber issue(long agencyId, String series, String subjectType, long subjectId) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
        return registers
                .take(agencyId, series, today, subjectType, subjectId)
                .or(() -> registers.takenBy(agencyId, series, subjectType, subjectId))
                .orElseGet(() -> openAndTake(agencyId, series, today, subjectType, subjectId));
    }

    private RegisterNumber openAndTake(
            long agencyId, String series, LocalDate today, String subjectType, long subjectId) {
        registers.open(agencyId, series, today);
        Optional<RegisterNumber> first = registers.take(agencyId, series, today, subjectType, subjectId);
        return first.orElseThrow(() -> new IllegalStateException("register of " + today.getYear() + " does not open"));
    }
}
