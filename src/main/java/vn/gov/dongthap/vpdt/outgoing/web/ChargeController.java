package vn.gov.dongthap.vpdt.outgoing.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.format.annotation.DateTimeFormat;
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
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.outgoing.ChargeDraft;

/** Giao soạn thảo: a leader charges a unit or a person with a draft (N10.1). */
@Controller
@RequestMapping("/van-ban-di/giao")
class ChargeController {

    private final ChargeDraft chargeDraft;
    private final FindDocument incoming;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;
    private final Clock clock;

    ChargeController(
            ChargeDraft chargeDraft,
            FindDocument incoming,
            CurrentPerson currentPerson,
            MessageSource messages,
            Clock clock) {
        this.chargeDraft = chargeDraft;
        this.incoming = incoming;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
        this.clock = clock;
    }

    /** @param replyTo the incoming document to answer, or null */
    @GetMapping
    String form(@RequestParam(name = "tra-loi", required = false) @Nullable Long replyTo, Model model) {
        SignedInPerson person = currentPerson.require();
        model.addAttribute("leads", chargeDraft.leads(person));
        model.addAttribute("answered", replyTo == null ? null : incoming.find(person, replyTo));
        model.addAttribute("types", DocumentType.values());
        model.addAttribute("usual", DocumentType.LETTER);
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("today", ProvinceTime.today(clock));
        model.addAttribute("key", UUID.randomUUID());
        return "outgoing/charge";
    }

    @PostMapping
    String charge(
            @RequestParam("khoa") UUID key,
            @RequestParam("don-vi") long unit,
            @RequestParam(name = "nguoi", required = false) @Nullable Long lead,
            @RequestParam("loaiVanBan") DocumentType type,
            @RequestParam(name = "trichYeu", defaultValue = "") String subject,
            @RequestParam("doKhan") Urgency urgency,
            @RequestParam(name = "mucDich", defaultValue = "") String purpose,
            @RequestParam(name = "han", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate due,
            @RequestParam(name = "tra-loi", required = false) @Nullable Long replyTo,
            @RequestParam(name = "ket-thuc", defaultValue = "false") boolean settles,
            RedirectAttributes redirect) {
        long id = charge(
                currentPerson.require(),
                new ChargeDraft.Assignment(key, unit, lead, type, subject, urgency, purpose, due, replyTo, settles));
        redirect.addFlashAttribute("toast", sentences.getMessage("outgoing.charge.done"));
        return "redirect:/van-ban-di/" + id;
    }

    private long charge(SignedInPerson person, ChargeDraft.Assignment assignment) {
        try {
            return chargeDraft.charge(person, assignment);
        } catch (DataIntegrityViolationException sentTwice) {
            return chargeDraft.started(person, assignment.key()).orElseThrow(() -> sentTwice);
        }
    }
}
