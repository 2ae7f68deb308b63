package vn.gov.dongthap.vpdt.outgoing.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.outgoing.StartDraft;

/** Soạn văn bản: somebody begins a document, on their own or as an answer (N10.1). */
@Controller
@RequestMapping("/van-ban-di/soan")
class StartController {

    private final StartDraft startDraft;
    private final FindDocument incoming;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    StartController(StartDraft startDraft, FindDocument incoming, CurrentPerson currentPerson, MessageSource messages) {
        this.startDraft = startDraft;
        this.incoming = incoming;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /** @param replyTo the incoming document to answer, or null */
    @GetMapping
    String form(@RequestParam(name = "tra-loi", required = false) @Nullable Long replyTo, Model model) {
        SignedInPerson person = currentPerson.require();
        model.addAttribute("answered", replyTo == null ? null : incoming.find(person, replyTo));
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("usual", DocumentType.LETTER);
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("key", UUID.randomUUID());
        return "outgoing/start";
    }

    @PostMapping
    String start(
            @RequestParam("khoa") UUID key,
            @RequestParam("loaiVanBan") DocumentType type,
            @RequestParam(name = "trichYeu", defaultValue = "") String subject,
            @RequestParam("doKhan") Urgency urgency,
            @RequestParam(name = "tra-loi", required = false) @Nullable Long replyTo,
            @RequestParam(name = "ket-thuc", defaultValue = "false") boolean settles,
            RedirectAttributes redirect) {
        SignedInPerson person = currentPerson.require();
        long id = start(person, new StartDraft.NewDraft(key, type, subject, urgency, replyTo, settles));
        redirect.addFlashAttribute("toast", sentences.getMessage("outgoing.started"));
        return "redirect:/van-ban-di/" + id;
    }

    private long start(SignedInPerson person, StartDraft.NewDraft draft) {
        try {
            return startDraft.start(person, draft);
        } catch (DataIntegrityViolationException sentTwice) {
            return startDraft.started(person, draft.key()).orElseThrow(() -> sentTwice);
        }
    }
}
