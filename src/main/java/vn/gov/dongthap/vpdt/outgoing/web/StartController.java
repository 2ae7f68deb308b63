package vn.gov.dongthap.vpdt.outgoing.web;

import java.util.List;
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
import vn.gov.dongthap.vpdt.outgoing.LaterAct;
import vn.gov.dongthap.vpdt.outgoing.LaterDocuments;
import vn.gov.dongthap.vpdt.outgoing.StartDraft;

/** Soạn văn bản: somebody begins a document, on their own or as an answer (N10.1). */
@Controller
@RequestMapping("/van-ban-di/soan")
class StartController {

    private final StartDraft startDraft;
    private final LaterDocuments later;
    private final FindDocument incoming;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    StartController(
            StartDraft startDraft,
            LaterDocuments later,
            FindDocument incoming,
            CurrentPerson currentPerson,
            MessageSource messages) {
        this.startDraft = startDraft;
        this.later = later;
        this.incoming = incoming;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /**
     * @param replyTo the incoming document to answer, or null
     * @param concerns the earlier outgoing document to recall, replace, amend or correct, or null
     * @param act which of these, or null
     */
    @GetMapping
    String form(
            @RequestParam(name = "tra-loi", required = false) @Nullable Long replyTo,
            @RequestParam(name = "ve-van-ban", required = false) @Nullable Long concerns,
            @RequestParam(name = "viec", required = false) @Nullable LaterAct act,
            Model model) {
        SignedInPerson person = currentPerson.require();
        LaterDocuments.Start earlier = concerns == null || act == null ? null : later.start(person, concerns, act);
        model.addAttribute("answered", replyTo == null ? null : incoming.answerable(person, replyTo));
        model.addAttribute("earlier", earlier);
        model.addAttribute("types", earlier == null ? List.of(DocumentType.values()) : earlier.types());
        model.addAttribute(
                "usual", earlier == null ? DocumentType.LETTER : earlier.types().get(0));
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
            @RequestParam(name = "ve-van-ban", required = false) @Nullable Long concerns,
            @RequestParam(name = "viec", required = false) @Nullable LaterAct act,
            RedirectAttributes redirect) {
        SignedInPerson person = currentPerson.require();
        long id = start(
                person,
                new StartDraft.NewDraft(
                        key, type, subject, urgency, replyTo, settles, act == null ? null : concerns, act));
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
