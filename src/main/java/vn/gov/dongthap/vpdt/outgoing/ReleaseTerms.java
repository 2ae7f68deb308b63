package vn.gov.dongthap.vpdt.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.calendar.Term;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/**
 * By when a signed document has to leave: on the day, at the latest by the end of the next working day's morning (L6.2a,
 * stricter than N18.1). Urgent ones leave at once (L6.2c): within one hour of office time.
 */
@Component
class ReleaseTerms {

    private static final Term AT_ONCE = new Term(1, Term.Unit.WORKING_HOURS);

    private final WorkingCalendar calendar;

    ReleaseTerms(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    Instant releaseDue(Instant signedAt, Urgency urgency) {
        if (urgency != Urgency.NORMAL) {
            return calendar.deadline(signedAt, AT_ONCE);
        }
        LocalDate signedOn = LocalDate.ofInstant(signedAt, ProvinceTime.ZONE);
        return calendar.endOfMorning(calendar.workingDayFrom(signedOn.plusDays(1)));
    }

    /** Last day to number a document signed on paper: the next working day (N15.2). */
    LocalDate numberBy(LocalDate signedOn) {
        return calendar.workingDayFrom(signedOn.plusDays(1));
    }

    /**
     * A date to wait for opinions until, to its end of office hours.
     *
     * @throws RuleBroken when it is over, or the office does not work on it
     */
    LocalDate opinionsUntil(LocalDate date, Instant now) {
        return require("outgoing.opinion-term", date, now);
    }

    /**
     * A date by which a draft is to be ready, to its end of office hours.
     *
     * @throws RuleBroken when it is over, or the office does not work on it
     */
    LocalDate draftBy(LocalDate date, Instant now) {
        return require("outgoing.charge.term", date, now);
    }

    private LocalDate require(String message, LocalDate date, Instant now) {
        if (!calendar.endOf(date).isAfter(now) || !calendar.isWorkingDay(date)) {
            throw new RuleBroken(
                    "A8",
                    message,
                    OutgoingDocument.DAY.format(calendar.workingDayFrom(
                            LocalDate.ofInstant(now, ProvinceTime.ZONE).plusDays(1))));
        }
        return date;
    }
}
