package vn.gov.dongthap.vpdt.copy.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.copy.KeepCopyPermissions;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Quyền ký bản sao: whom the head lets decide on copies and sign them (N27.1). */
@Controller
@RequestMapping("/quyen-sao")
class CopyPermissionController {

    private final KeepCopyPermissions permissions;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    CopyPermissionController(KeepCopyPermissions permissions, CurrentPerson currentPerson, MessageSource messages) {
        this.permissions = permissions;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /**
     * @param before where the part begins, or null for the first
     */
    @GetMapping
    ModelAndView list(@RequestParam(name = "sau", required = false) @Nullable Long before) {
        return page(before, CopyPermissionForm.EMPTY, null, HttpStatus.OK);
    }

    /** What the law refuses comes back with everything that was typed. */
    @PostMapping
    ModelAndView give(CopyPermissionForm form, RedirectAttributes next) {
        SignedInPerson person = currentPerson.require();
        try {
            permissions.give(person, form.permission());
        } catch (DataIntegrityViolationException atOnce) {
            return page(null, form, sentences.getMessage("copy.permission.at-once"), HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (RuleBroken refusal) {
            String sentence = sentences.getMessage(refusal.messageKey(), refusal.arguments());
            return page(null, form, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute("toast", sentences.getMessage("copy.permission.given"));
        return new ModelAndView("redirect:/quyen-sao", HttpStatusCode.valueOf(HttpStatus.SEE_OTHER.value()));
    }

    @PostMapping("/{id:\\d+}/cham-dut")
    String end(
            @PathVariable("id") long id,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            RedirectAttributes next) {
        permissions.end(currentPerson.require(), id, reason);
        next.addFlashAttribute("toast", sentences.getMessage("copy.permission.end-done"));
        return "redirect:/quyen-sao";
    }

    private ModelAndView page(
            @Nullable Long before, CopyPermissionForm form, @Nullable String refusal, HttpStatus status) {
        SignedInPerson person = currentPerson.require();
        boolean head = permissions.isHead(person);
        ModelAndView page = new ModelAndView("copy/permissions", status);
        page.addObject("page", permissions.page(person, before));
        page.addObject("head", head);
        page.addObject("candidates", head ? permissions.candidates(person) : java.util.List.of());
        page.addObject("form", form.withKey(UUID.randomUUID()));
        page.addObject("refusal", refusal);
        return page;
    }
}
