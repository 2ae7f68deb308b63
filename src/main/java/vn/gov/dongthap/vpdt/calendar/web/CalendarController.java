package vn.gov.dongthap.vpdt.calendar.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.calendar.CalendarYear;
import vn.gov.dongthap.vpdt.calendar.DayKind;
import vn.gov.dongthap.vpdt.calendar.KeepCalendar;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;

/** The year's days off and compensatory working days, kept by the system administrator. */
@Controller
@RequestMapping("/quan-tri/lich")
class CalendarController {

    private static final int FIRST_YEAR = 2020;
    private static final int LAST_YEAR = 2099;

    private final KeepCalendar calendar;
    private final WorkingCalendar working;
    private final CurrentPerson current;
    private final Clock clock;

    CalendarController(KeepCalendar calendar, WorkingCalendar working, CurrentPerson current, Clock clock) {
        this.calendar = calendar;
        this.working = working;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(name = "nam", required = false) @Nullable Integer chosen, Model model) {
        requireAdministrator();
        int year = requireYear(
                chosen == null
                        ? LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE)
                                .getYear()
                        : chosen);
        CalendarYear kept = calendar.year(year);
        model.addAttribute("kept", kept);
        model.addAttribute("months", months(kept));
        model.addAttribute("kinds", DayKind.values());
        model.addAttribute("before", year > FIRST_YEAR ? year - 1 : null);
        model.addAttribute("after", year < LAST_YEAR ? year + 1 : null);
        return "calendar/year";
    }

    @PostMapping("/ngay")
    String set(
            @RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam("loai") DayKind kind,
            @RequestParam("ten") String name) {
        SignedInPerson administrator = requireAdministrator();
        calendar.set(requireYearOf(date), kind, name, administrator.actor());
        return redirect(date.getYear());
    }

    @PostMapping("/bo")
    String remove(@RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date) {
        calendar.remove(date, requireAdministrator().actor());
        return redirect(requireYear(date.getYear()));
    }

    @PostMapping("/xac-nhan")
    String confirm(@RequestParam("nam") int year, @RequestParam("thong-bao") String notice) {
        calendar.confirm(requireYear(year), notice, requireAdministrator().actor());
        return redirect(year);
    }

    private List<MonthView> months(CalendarYear kept) {
        return Arrays.stream(Month.values())
                .map(month -> MonthView.of(kept, month, working))
                .toList();
    }

    private SignedInPerson requireAdministrator() {
        return current.find()
                .filter(person -> person.has(Role.SYSTEM_ADMIN))
                .orElseThrow(() -> new RecordNotFound("calendar page"));
    }

    private static LocalDate requireYearOf(LocalDate date) {
        requireYear(date.getYear());
        return date;
    }

    private static int requireYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new RuleBroken(
                    "A8", "calendar.year.range", Integer.toString(FIRST_YEAR), Integer.toString(LAST_YEAR));
        }
        return year;
    }

    private static String redirect(int year) {
        return "redirect:/quan-tri/lich?nam=" + year;
    }
}
