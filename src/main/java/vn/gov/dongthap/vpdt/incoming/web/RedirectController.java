package vn.gov.dongthap.vpdt.incoming.web;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.incoming.RedirectDocument;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Giao lại: the leader gives a new directive while the document is being handled (N23.2). */
@Controller
@RequestMapping("/van-ban-den/{id:\\d+}/giao-lai")
class RedirectController {

    private final RedirectDocument redirectDocument;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    RedirectController(RedirectDocument redirectDocument, CurrentPerson currentPerson, MessageSource messages) {
        this.redirectDocument = redirectDocument;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    @GetMapping
    String form(@PathVariable("id") long id, Model model) {
        RedirectDocument.Start start = redirectDocument.start(currentPerson.require(), id);
        model.addAttribute("start", start);
        model.addAttribute("form", RedirectForm.proposing(start.proposedDue()));
        return "incoming/redirect";
    }

    /** What the law or somebody faster refuses comes back with everything the leader typed. */
    @PostMapping
    ModelAndView redirect(@PathVariable("id") long id, RedirectForm form, RedirectAttributes redirect) {
        try {
            redirectDocument.redirect(currentPerson.require(), id, form.directive());
        } catch (RuleBroken refusal) {
            String sentence = sentences.getMessage(refusal.messageKey(), refusal.arguments());
            return refused(id, form, HttpStatus.UNPROCESSABLE_CONTENT, refusal.clause(), sentence);
        } catch (OptimisticLockingFailureException faster) {
            return refused(id, form, HttpStatus.CONFLICT, null, sentences.getMessage("incoming.changed-meanwhile"));
        }
        redirect.addFlashAttribute("toast", sentences.getMessage("incoming.redirected"));
        return new ModelAndView("redirect:/van-ban-den/" + id, HttpStatusCode.valueOf(HttpStatus.SEE_OTHER.value()));
    }

    private ModelAndView refused(
            long id, RedirectForm form, HttpStatus status, @Nullable String clause, String sentence) {
        redirectDocument.refused(currentPerson.require(), id, clause, sentence);
        ModelAndView page = new ModelAndView("incoming/redirect", status);
        page.addObject("start", redirectDocument.again(currentPerson.require(), id));
        page.addObject("form", form);
        page.addObject("refusal", sentence);
        return page;
    }
}
