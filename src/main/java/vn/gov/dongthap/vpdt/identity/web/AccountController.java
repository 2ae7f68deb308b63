package vn.gov.dongthap.vpdt.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.AccountList;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.HandOutLink;
import vn.gov.dongthap.vpdt.identity.LockAccount;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** The accounts of the province, for system administrators. */
@Controller
class AccountController {

    private final CurrentPerson currentPerson;
    private final AccountList accounts;
    private final LockAccount lockAccount;
    private final HandOutLink handOut;

    AccountController(CurrentPerson currentPerson, AccountList accounts, LockAccount lockAccount, HandOutLink handOut) {
        this.currentPerson = currentPerson;
        this.accounts = accounts;
        this.lockAccount = lockAccount;
        this.handOut = handOut;
    }

    @GetMapping("/quan-tri/nguoi-dung")
    String list(
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "sau", defaultValue = "") String after,
            Model model) {
        model.addAttribute("page", accounts.page(text, after));
        model.addAttribute("text", text);
        model.addAttribute("own", currentPerson.require().accountId());
        model.addAttribute("zone", ProvinceTime.ZONE);
        return "identity/accounts";
    }

    @PostMapping("/quan-tri/nguoi-dung/{id}/khoa")
    String lock(
            @PathVariable long id, @RequestParam(name = "q", defaultValue = "") String text, RedirectAttributes next) {
        lockAccount.lock(currentPerson.require(), id);
        return backToList(text, next);
    }

    @PostMapping("/quan-tri/nguoi-dung/{id}/mo-khoa")
    String unlock(
            @PathVariable long id, @RequestParam(name = "q", defaultValue = "") String text, RedirectAttributes next) {
        lockAccount.unlock(currentPerson.require(), id);
        return backToList(text, next);
    }

    @GetMapping("/quan-tri/nguoi-dung/{id}")
    String view(@PathVariable long id, Model model) {
        model.addAttribute("account", accounts.view(id));
        model.addAttribute("own", currentPerson.require().accountId());
        model.addAttribute("zone", ProvinceTime.ZONE);
        return "identity/account";
    }

    /** Shows the link once, for people who get no mail; handing it out is logged, the link is not. */
    @PostMapping("/quan-tri/nguoi-dung/{id}/lien-ket")
    String handOut(@PathVariable long id, Model model) {
        model.addAttribute("link", handOut.link(currentPerson.require(), id));
        return view(id, model);
    }

    private static String backToList(String text, RedirectAttributes next) {
        next.addAttribute("q", text);
        return "redirect:/quan-tri/nguoi-dung";
    }
}
