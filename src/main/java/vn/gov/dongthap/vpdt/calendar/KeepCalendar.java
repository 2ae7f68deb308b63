package vn.gov.dongthap.vpdt.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.text.VietnameseText;

/**
 * Keeps the days off and the days worked in exchange, as the yearly notice announces them (A8: never derived).
 *
 * <p>A change counts for deadlines set from then on; those already set stay as they were announced to people.
 */
@Service
public class KeepCalendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTICE = 200;

    private final CalendarDays days;
    private final KnownDays known;
    private final AuditLog audit;

    KeepCalendar(CalendarDays days, KnownDays known, AuditLog audit) {
        this.days = days;
        this.known = known;
        this.audit = audit;
    }

    /** The year as it is kept now. */
    @Transactional(readOnly = true)
    public CalendarYear year(int year) {
        return days.year(year);
    }

    /**
     * Sets a day. The year has to be confirmed anew.
     *
     * @throws RuleBroken when the day is set already, the name is missing or too long, or a weekday is to be worked in exchange
     */
    @Transactional
    public void set(LocalDate date, DayKind kind, String name, Actor actor) {
        String kept = VietnameseText.nfc(name).strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NAME) {
            throw new RuleBroken("A8", "calendar.name.length", LONGEST_NAME);
        }
        if (kind == DayKind.COMPENSATORY_WORK && !WorkingCalendar.isWeekend(date)) {
            throw new RuleBroken("A8", "calendar.compensatory.weekday");
        }
        days.year(date.getYear()).days().stream()
                .filter(known -> known.date().equals(date))
                .findFirst()
                .ifPresent(known -> {
                    throw new RuleBroken("A8", "calendar.day.known", DAY.format(date), known.name());
                });
        days.put(new CalendarDay(date, kind, kept));
        days.withdrawConfirmation(date.getYear());
        known.forget();
        audit.append(actor, "calendar.set", null, null, "A8", kind.label() + " ngày " + date + ": " + kept);
    }

    /** Makes a date an ordinary one again. Repeating changes nothing. The year has to be confirmed anew. */
    @Transactional
    public void remove(LocalDate date, Actor actor) {
        if (days.remove(date)) {
            days.withdrawConfirmation(date.getYear());
            known.forget();
            audit.append(actor, "calendar.remove", null, null, "A8", "Bỏ ngày " + date + " khỏi lịch");
        }
    }

    /**
     * Records that a year's days were compared with the official notice.
     *
     * @param notice number and date of the notice
     * @throws RuleBroken when the notice is not named
     */
    @Transactional
    public void confirm(int year, String notice, Actor actor) {
        String kept = VietnameseText.nfc(notice).strip();
        if (kept.isEmpty() || kept.length() > LONGEST_NOTICE) {
            throw new RuleBroken("A8", "calendar.notice.length", LONGEST_NOTICE);
        }
        days.confirm(year, kept);
        audit.append(actor, "calendar.confirm", null, null, "A8", "Xác nhận lịch năm " + year + " theo " + kept);
    }
}
