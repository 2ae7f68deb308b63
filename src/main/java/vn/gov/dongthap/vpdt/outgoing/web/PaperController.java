package vn.gov.dongthap.vpdt.outgoing.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.document.DocumentAddress;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.outgoing.NumberPaper;
import vn.gov.dongthap.vpdt.outgoing.NumberPaper.Sheet;
import vn.gov.dongthap.vpdt.outgoing.OpenPaper;
import vn.gov.dongthap.vpdt.outgoing.PaperLists;
import vn.gov.dongthap.vpdt.outgoing.PaperPage;
import vn.gov.dongthap.vpdt.outgoing.PaperState;
import vn.gov.dongthap.vpdt.outgoing.PaperView;
import vn.gov.dongthap.vpdt.outgoing.VoidPaper;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Văn bản giấy: documents signed on paper, numbered by the records desk (N15.2, N17.1a). */
@Controller
@RequestMapping("/van-ban-giay")
class PaperController {

    private static final String PATH = "/van-ban-giay";
    private static final int PAGE_SIZE = 20;

    private final NumberPaper numberPaper;
    private final VoidPaper voidPaper;
    private final OpenPaper papers;
    private final PaperLists lists;
    private final FileStore files;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;
    private final Clock clock;

    PaperController(
            NumberPaper numberPaper,
            VoidPaper voidPaper,
            OpenPaper papers,
            PaperLists lists,
            FileStore files,
            CurrentPerson currentPerson,
            MessageSource messages,
            Clock clock) {
        this.numberPaper = numberPaper;
        this.voidPaper = voidPaper;
        this.papers = papers;
        this.lists = lists;
        this.files = files;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @RequestHeader(name = "HX-History-Restore-Request", required = false) @Nullable String restored,
            Model model) {
        DocumentAddress<PaperState> address = DocumentAddress.read(PATH, "so", PaperState.class, query);
        SignedInPerson person = currentPerson.require();
        PaperPage page = lists.page(person, address.filter(), address.after(), PAGE_SIZE);
        model.addAttribute("address", address);
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", page.next() == null ? null : address.next(page.next()));
        model.addAttribute("states", PaperState.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("clerk", person.has(Role.CLERK));
        return script != null && restored == null ? "outgoing/papers :: list" : "outgoing/papers";
    }

    @GetMapping("/moi")
    ModelAndView form() {
        return form(currentPerson.require(), PaperForm.fresh(ProvinceTime.today(clock)), null, HttpStatus.OK);
    }

    /** What the law refuses comes back with everything that was typed. */
    @PostMapping
    ModelAndView number(PaperForm form, RedirectAttributes next) throws IOException {
        SignedInPerson clerk = currentPerson.require();
        numberPaper.offer(clerk);
        long id;
        try {
            id = number(clerk, form);
        } catch (RuleBroken refusal) {
            String sentence = sentences.getMessage(refusal.messageKey(), refusal.arguments());
            return form(clerk, form, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        next.addFlashAttribute("toast", sentences.getMessage("outgoing.on-paper.done"));
        return new ModelAndView("redirect:" + PATH + "/" + id);
    }

    @GetMapping("/{id:\\d+}")
    String open(@PathVariable("id") long id, Model model) {
        SignedInPerson person = currentPerson.require();
        PaperView paper = papers.open(person, id);
        model.addAttribute("paper", paper);
        model.addAttribute("voids", person.has(Role.CLERK) && paper.voided() == null);
        return "outgoing/paper";
    }

    /** The scan, in the browser or as a download. */
    @GetMapping("/{id:\\d+}/ban-quet.pdf")
    ResponseEntity<InputStreamResource> scan(
            @PathVariable("id") long id, @RequestParam(name = "tai", required = false) @Nullable String keep)
            throws IOException {
        StoredFile file = papers.scan(currentPerson.require(), id, keep != null);
        ContentDisposition disposition = (keep != null ? ContentDisposition.attachment() : ContentDisposition.inline())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new InputStreamResource(files.open(file)));
    }

    @PostMapping("/{id:\\d+}/huy")
    String makeVoid(
            @PathVariable("id") long id,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            RedirectAttributes next) {
        voidPaper.makeVoid(currentPerson.require(), id, reason);
        next.addFlashAttribute("toast", sentences.getMessage("outgoing.on-paper.voided"));
        return "redirect:" + PATH + "/" + id;
    }

    private long number(SignedInPerson clerk, PaperForm form) throws IOException {
        Sheet sheet = form.sheet();
        try {
            return numberPaper.number(clerk, sheet, form.file());
        } catch (DataIntegrityViolationException sentTwice) {
            return numberPaper.numbered(clerk, sheet.key()).orElseThrow(() -> sentTwice);
        }
    }

    private ModelAndView form(SignedInPerson clerk, PaperForm form, @Nullable String refusal, HttpStatus status) {
        ModelAndView page = new ModelAndView("outgoing/paper-form", status);
        page.addObject("form", form);
        page.addObject("offer", numberPaper.offer(clerk));
        page.addObject("urgencies", Urgency.values());
        page.addObject("secrecies", Secrecy.values());
        page.addObject("today", ProvinceTime.today(clock));
        page.addObject("refusal", refusal);
        return page;
    }
}
