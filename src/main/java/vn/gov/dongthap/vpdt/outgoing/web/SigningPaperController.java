package vn.gov.dongthap.vpdt.outgoing.web;

import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.outgoing.KeepSigningPapers;
import vn.gov.dongthap.vpdt.outgoing.KeepSigningPapers.NewPaper;
import vn.gov.dongthap.vpdt.outgoing.SigningPaperKind;
import vn.gov.dongthap.vpdt.outgoing.SigningPaperList;

/** Quyền ký: the papers by which somebody signs TL., TUQ. or Q. (N13.3, N13.4). */
@Controller
@RequestMapping("/quyen-ky")
class SigningPaperController {

    private static final Role[] READERS = {Role.LEADER, Role.UNIT_LEADER, Role.AUDITOR};

    private final KeepSigningPapers papers;
    private final SigningPaperList list;
    private final Directory directory;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final MessageSourceAccessor sentences;

    SigningPaperController(
            KeepSigningPapers papers,
            SigningPaperList list,
            Directory directory,
            CurrentPerson currentPerson,
            Clock clock,
            MessageSource messages) {
        this.papers = papers;
        this.list = list;
        this.directory = directory;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /**
     * @param after where the part begins, or null for the first
     */
    @GetMapping
    String list(
            @RequestParam(name = "tat-ca", defaultValue = "false") boolean all,
            @RequestParam(name = "sau", required = false) @Nullable Long after,
            Model model) {
        SignedInPerson person = requireReader();
        model.addAttribute("page", list.page(person.agencyId(), all, after));
        model.addAttribute("all", all);
        model.addAttribute("keeps", KeepSigningPapers.isKeeper(person));
        return "outgoing/signing-papers";
    }

    @GetMapping("/moi")
    ModelAndView form(@RequestParam(name = "loai", defaultValue = "TUQ") SigningPaperKind kind) {
        SignedInPerson keeper = requireKeeper();
        SigningPaperForm fresh = SigningPaperForm.of(kind, papers.headTitle(keeper), ProvinceTime.today(clock));
        return page(keeper, fresh, null, HttpStatus.OK);
    }

    /** What the law refuses comes back with everything that was typed. */
    @PostMapping
    ModelAndView enter(SigningPaperForm form, RedirectAttributes next) {
        SignedInPerson keeper = requireKeeper();
        try {
            enter(keeper, form.paper());
        } catch (RuleBroken refusal) {
            String sentence = sentences.getMessage(refusal.messageKey(), refusal.arguments());
            return page(keeper, form, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute("toast", sentences.getMessage("outgoing.paper.entered"));
        return new ModelAndView("redirect:/quyen-ky", HttpStatusCode.valueOf(HttpStatus.SEE_OTHER.value()));
    }

    @PostMapping("/{id:\\d+}/cham-dut")
    String end(
            @PathVariable("id") long id,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            RedirectAttributes next) {
        papers.end(requireKeeper(), id, reason);
        next.addFlashAttribute("toast", sentences.getMessage("outgoing.paper.end-done"));
        return "redirect:/quyen-ky";
    }

    private void enter(SignedInPerson keeper, NewPaper paper) {
        try {
            papers.enter(keeper, paper);
        } catch (DataIntegrityViolationException atOnce) {
            papers.entered(keeper, paper);
        }
    }

    private ModelAndView page(
            SignedInPerson keeper, SigningPaperForm form, @Nullable String refusal, HttpStatus status) {
        ModelAndView page = new ModelAndView("outgoing/signing-paper", status);
        page.addObject("form", form);
        page.addObject("kind", form.asked());
        page.addObject("kinds", SigningPaperKind.values());
        page.addObject("grantors", papers.grantors(keeper));
        page.addObject("holders", papers.holders(keeper, form.asked()));
        page.addObject("units", directory.units(keeper.agencyId()));
        page.addObject("types", DocumentType.values());
        page.addObject("refusal", refusal);
        return page;
    }

    private SignedInPerson requireReader() {
        return currentPerson
                .find()
                .filter(person ->
                        KeepSigningPapers.isKeeper(person) || Stream.of(READERS).anyMatch(person::has))
                .orElseThrow(() -> new RecordNotFound("signing papers"));
    }

    private SignedInPerson requireKeeper() {
        return currentPerson
                .find()
                .filter(KeepSigningPapers::isKeeper)
                .orElseThrow(() -> new RecordNotFound("signing papers to enter"));
    }
}
