package vn.gov.dongthap.vpdt.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.notification.MailState;
import vn.gov.dongthap.vpdt.notification.Mailbox;
import vn.gov.dongthap.vpdt.organization.Role;

/** The mails of the system, for its administrator: sent, kept, failed. */
@Controller
@RequestMapping("/quan-tri/thu")
class MailboxController {

    private static final int PAGE = 50;

    private final Mailbox mailbox;
    private final CurrentPerson current;

    MailboxController(Mailbox mailbox, CurrentPerson current) {
        this.mailbox = mailbox;
        this.current = current;
    }

    @GetMapping
    String list(
            @RequestParam(name = "tinh-trang", required = false) @Nullable MailState state,
            @RequestParam(name = "sau", required = false) @Nullable Long before,
            Model model) {
        requireAdministrator();
        List<Mailbox.AddressedMail> mails = mailbox.page(state, before, PAGE);
        model.addAttribute("mails", mails);
        model.addAttribute("zone", WorkingCalendar.ZONE);
        model.addAttribute("states", MailState.values());
        model.addAttribute("state", state);
        model.addAttribute(
                "next", mails.size() == PAGE ? mails.get(PAGE - 1).mail().id() : null);
        return "notification/mailbox";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, Model model) {
        Mailbox.AddressedMail mail = mailbox.open(id, requireAdministrator().actor());
        model.addAttribute("addressed", mail);
        model.addAttribute("text", mailbox.read(mail));
        return "notification/mail";
    }

    @PostMapping("/{id}/gui-lai")
    String sendAgain(@PathVariable long id) {
        mailbox.sendAgain(id, requireAdministrator().actor());
        return "redirect:/quan-tri/thu";
    }

    private SignedInPerson requireAdministrator() {
        return current.find()
                .filter(person -> person.has(Role.SYSTEM_ADMIN))
                .orElseThrow(() -> new RecordNotFound("mailbox page"));
    }
}
