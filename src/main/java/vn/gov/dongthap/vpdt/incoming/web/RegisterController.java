package vn.gov.dongthap.vpdt.incoming.web;

import java.time.Clock;
import java.time.Year;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.document.DocumentAddress;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.IncomingLists;
import vn.gov.dongthap.vpdt.incoming.IncomingPage;
import vn.gov.dongthap.vpdt.incoming.PrintRegister;
import vn.gov.dongthap.vpdt.incoming.RegisterBook;

/** Sổ đăng ký văn bản đến, with the columns of Appendix IV.VI (N22.1, N22.2). An address typed by hand shows a register, never a fault. */
@Controller
class RegisterController {

    private static final int PAGE_SIZE = 50;
    private static final int FIRST_YEAR = 2020;

    private final IncomingLists lists;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    RegisterController(IncomingLists lists, CurrentPerson currentPerson, Clock clock) {
        this.lists = lists;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * @param wanted year of the register, or null for the current one
     * @param first number the page begins with, counting down, or null for the last one issued
     */
    @GetMapping("/so-van-ban-den")
    String register(
            @RequestParam(name = "nam", required = false) @Nullable String wanted,
            @RequestParam(name = "tu", required = false) @Nullable String first,
            Model model) {
        int thisYear = Year.now(clock.withZone(WorkingCalendar.ZONE)).getValue();
        int year = yearOf(wanted, thisYear);
        Long from = DocumentAddress.number(first);
        SignedInPerson person = currentPerson.require();
        IncomingPage page = lists.register(person, year, from == null ? null : from + 1, PAGE_SIZE);
        model.addAttribute("year", year);
        model.addAttribute("from", from);
        model.addAttribute("lines", page.lines());
        model.addAttribute("books", PrintRegister.isOpenTo(person) ? RegisterBook.values() : new RegisterBook[0]);
        model.addAttribute("newer", from == null ? null : from + PAGE_SIZE);
        model.addAttribute("next", page.next() == null ? null : page.next() - 1);
        model.addAttribute("before", year > FIRST_YEAR ? year - 1 : null);
        model.addAttribute("after", year < thisYear ? year + 1 : null);
        return "incoming/register";
    }

    private static int yearOf(@Nullable String wanted, int thisYear) {
        Long year = DocumentAddress.number(wanted);
        return year == null || year < FIRST_YEAR || year > thisYear ? thisYear : year.intValue();
    }
}
