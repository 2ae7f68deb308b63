package vn.gov.dongthap.vpdt.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.register.CloseRegister;
import vn.gov.dongthap.vpdt.register.Closing;
import vn.gov.dongthap.vpdt.register.RegisterLists;
import vn.gov.dongthap.vpdt.register.RegisterPage;
import vn.gov.dongthap.vpdt.register.RegisterRange;
import vn.gov.dongthap.vpdt.register.RegisterView;

/** Sổ đăng ký của cơ quan: read by clerk, head and auditor, closed by the clerk (N16.2b). */
@Controller
@RequestMapping("/so-dang-ky")
class RegistersController {

    private static final int PAGE_SIZE = 50;
    private static final int FIRST_YEAR = 2020;
    private static final Role[] READERS = {Role.CLERK, Role.HEAD, Role.AUDITOR};

    private final RegisterLists lists;
    private final CloseRegister closeRegister;
    private final RegisterKeeper keeper;
    private final Clock clock;
    private final MessageSourceAccessor sentences;

    RegistersController(
            RegisterLists lists,
            CloseRegister closeRegister,
            RegisterKeeper keeper,
            Clock clock,
            MessageSource messages) {
        this.lists = lists;
        this.closeRegister = closeRegister;
        this.keeper = keeper;
        this.clock = clock;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /**
     * @param wanted year of the registers; any that cannot be shows this year
     */
    @GetMapping
    String list(@RequestParam(name = "nam", required = false) @Nullable Integer wanted, Model model) {
        SignedInPerson person = keeper.requireAny(READERS);
        int thisYear = ProvinceTime.today(clock).getYear();
        int year = wanted == null || wanted < FIRST_YEAR || wanted > thisYear ? thisYear : wanted;
        model.addAttribute("year", year);
        model.addAttribute("registers", lists.registers(person.agencyId(), year));
        model.addAttribute("zone", ProvinceTime.ZONE);
        model.addAttribute("before", year > FIRST_YEAR ? year - 1 : null);
        model.addAttribute("after", year < thisYear ? year + 1 : null);
        return "register/registers";
    }

    /**
     * @param from number the page begins with
     */
    @GetMapping("/{id:\\d+}")
    String show(
            @PathVariable("id") long id,
            @RequestParam(name = "tu", required = false, defaultValue = "1") int from,
            Model model) {
        SignedInPerson person = keeper.requireAny(READERS);
        RegisterView register = lists.register(person.agencyId(), id);
        RegisterPage page = lists.entries(id, RegisterRange.from(from), 0, PAGE_SIZE);
        model.addAttribute("register", register);
        model.addAttribute("entries", page.entries());
        model.addAttribute("next", page.next() == null ? null : page.next() + 1);
        model.addAttribute("from", from);
        model.addAttribute("zone", ProvinceTime.ZONE);
        model.addAttribute("clerk", person.has(Role.CLERK));
        model.addAttribute("prints", register.isOfOutgoing() && (person.has(Role.CLERK) || person.has(Role.HEAD)));
        model.addAttribute("yearGoesOn", ProvinceTime.today(clock).getYear() <= register.year());
        return "register/register";
    }

    @PostMapping("/{id:\\d+}/dong")
    String close(
            @PathVariable("id") long id,
            @RequestParam(name = "truoc-han", defaultValue = "false") boolean beforeYearEnds,
            RedirectAttributes next) {
        SignedInPerson person = keeper.requireAny(Role.CLERK);
        Closing closing = closeRegister.close(person.agencyId(), id, beforeYearEnds, person.actor());
        next.addFlashAttribute(
                "toast", sentences.getMessage("register.closed-now", new Object[] {closing.controlHash()}));
        return "redirect:/so-dang-ky/" + id;
    }

    /** Hashes all entries anew; the page tells whether they are still those of the closing. */
    @PostMapping("/{id:\\d+}/kiem-tra")
    String verify(@PathVariable("id") long id, RedirectAttributes next) {
        SignedInPerson person = keeper.requireAny(READERS);
        boolean intact = closeRegister.isIntact(person.agencyId(), id, person.actor());
        next.addFlashAttribute("verdict", sentences.getMessage(intact ? "register.intact" : "register.tampered"));
        next.addFlashAttribute("tampered", !intact);
        return "redirect:/so-dang-ky/" + id;
    }

    /** The text that the control hash is taken of, as a file. */
    @GetMapping("/{id:\\d+}/van-ban-doi-chieu")
    void controlText(@PathVariable("id") long id, HttpServletResponse response) throws IOException {
        SignedInPerson person = keeper.requireAny(READERS);
        RegisterView register = closeRegister.closed(person.agencyId(), id);
        response.setContentType("text/plain");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("so-" + register.series() + "-" + register.year() + ".txt", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        closeRegister.writeText(person.agencyId(), id, response.getOutputStream());
    }
}
