package vn.gov.dongthap.vpdt.copy.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.copy.RequestCopy;
import vn.gov.dongthap.vpdt.copy.RequestCopy.NewCopy;
import vn.gov.dongthap.vpdt.copy.RequestCopy.Subject;
import vn.gov.dongthap.vpdt.copy.SourceChoice;
import vn.gov.dongthap.vpdt.copy.SourceStanding;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.register.CopyKind;
import vn.gov.dongthap.vpdt.register.Medium;

/** Đề nghị sao: somebody asks for a copy of what they may see; the clerk of a paper as well (N25, N18.6). */
@Controller
@RequestMapping("/ban-sao/moi")
class CopyRequestController {

    private final RequestCopy requests;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    CopyRequestController(RequestCopy requests, CurrentPerson currentPerson, MessageSource messages) {
        this.requests = requests;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    @GetMapping
    ModelAndView form(CopyRequestForm form) {
        return page(currentPerson.require(), form, null, HttpStatus.OK);
    }

    /** What the law refuses comes back with everything that was typed. */
    @PostMapping
    ModelAndView request(CopyRequestForm form, RedirectAttributes redirect) throws IOException {
        SignedInPerson person = currentPerson.require();
        long id;
        try {
            id = request(person, form);
        } catch (RuleBroken refusal) {
            String sentence = sentences.getMessage(refusal.messageKey(), refusal.arguments());
            return page(person, form, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("toast", sentences.getMessage("copy.requested"));
        return new ModelAndView("redirect:/ban-sao/" + id, HttpStatusCode.valueOf(HttpStatus.SEE_OTHER.value()));
    }

    private long request(SignedInPerson person, CopyRequestForm form) throws IOException {
        NewCopy wanted = form.wanted();
        try {
            return requests.request(
                    person, wanted, CopyRequestForm.sent(form.scan()), CopyRequestForm.sent(form.extract()));
        } catch (DataIntegrityViolationException sentTwice) {
            return requests.requested(person, wanted.key()).orElseThrow(() -> sentTwice);
        }
    }

    private ModelAndView page(
            SignedInPerson person, CopyRequestForm form, @Nullable String refusal, HttpStatus status) {
        SourceChoice choice = form.source();
        if (choice.isPaper() && !person.has(Role.CLERK)) {
            throw new RecordNotFound("papers to copy of agency " + person.agencyId());
        }
        Subject subject = choice.isPaper() ? null : requests.subject(person, choice);
        boolean ofPaper = subject == null || subject.medium() == Medium.PAPER;
        ModelAndView page = new ModelAndView("copy/request", status);
        page.addObject(
                "form",
                form.started(
                        choice.copyId() == null ? CopyKind.TRUE_COPY : CopyKind.COPY_OF_COPY,
                        ofPaper ? Medium.ELECTRONIC : Medium.PAPER,
                        "- " + person.fullName() + ";\n- Lưu: VT."));
        page.addObject("subject", subject);
        page.addObject("ofPaper", ofPaper);
        page.addObject("scan", choice.isPaper() || choice.copyId() != null && ofPaper);
        page.addObject("asks", choice.isPaper() || choice.incomingId() != null);
        page.addObject("standings", SourceStanding.values());
        page.addObject("kinds", CopyKind.values());
        page.addObject("media", Medium.values());
        page.addObject("types", DocumentType.values());
        page.addObject("signers", requests.signers(person));
        page.addObject("refusal", refusal);
        return page;
    }
}
