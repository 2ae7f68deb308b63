package vn.gov.dongthap.vpdt.outgoing.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.outgoing.AddVersion;
import vn.gov.dongthap.vpdt.outgoing.SealOutgoing;
import vn.gov.dongthap.vpdt.outgoing.SendOutside;
import vn.gov.dongthap.vpdt.outgoing.SignOnDevice;
import vn.gov.dongthap.vpdt.outgoing.SignOutgoing;
import vn.gov.dongthap.vpdt.outgoing.TakeBack;
import vn.gov.dongthap.vpdt.outgoing.Withdrawal;

/** What people do with a document besides filling in forms: versions, signatures, seal, withdrawal. */
@Controller
@RequestMapping("/van-ban-di")
class OutgoingActsController {

    private final AddVersion addVersion;
    private final SignOutgoing signOutgoing;
    private final SignOnDevice signOnDevice;
    private final SealOutgoing sealOutgoing;
    private final SendOutside sendOutside;
    private final TakeBack takeBack;
    private final Withdrawal withdrawal;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    OutgoingActsController(
            AddVersion addVersion,
            SignOutgoing signOutgoing,
            SignOnDevice signOnDevice,
            SealOutgoing sealOutgoing,
            SendOutside sendOutside,
            TakeBack takeBack,
            Withdrawal withdrawal,
            CurrentPerson currentPerson,
            MessageSource messages) {
        this.addVersion = addVersion;
        this.signOutgoing = signOutgoing;
        this.signOnDevice = signOnDevice;
        this.sealOutgoing = sealOutgoing;
        this.sendOutside = sendOutside;
        this.takeBack = takeBack;
        this.withdrawal = withdrawal;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    @PostMapping("/{id:\\d+}/ban-thao")
    String addVersion(
            @PathVariable("id") long id,
            @RequestParam("khoa") UUID key,
            @RequestParam(name = "word", required = false) @Nullable MultipartFile word,
            @RequestParam(name = "pdf", required = false) @Nullable MultipartFile pdf,
            @RequestParam(name = "ghiChu", defaultValue = "") String note,
            RedirectAttributes redirect)
            throws IOException {
        int number = addVersion.add(currentPerson.require(), id, key, SentFile.of(word), SentFile.of(pdf), note);
        return done(id, redirect, "outgoing.version-added", String.valueOf(number));
    }

    @PostMapping("/{id:\\d+}/ky-so")
    String sign(@PathVariable("id") long id, RedirectAttributes redirect) {
        signOutgoing.sign(currentPerson.require(), id);
        return done(id, redirect, "outgoing.signed");
    }

    @PostMapping("/{id:\\d+}/dong-dau")
    String seal(@PathVariable("id") long id, RedirectAttributes redirect) {
        sealOutgoing.seal(currentPerson.require(), id);
        return done(id, redirect, "outgoing.sealed");
    }

    /** The clerk notes how the document left for a recipient outside the system. */
    @PostMapping("/{id:\\d+}/noi-nhan/{recipientId:\\d+}/da-gui")
    String sent(
            @PathVariable("id") long id,
            @PathVariable("recipientId") long recipientId,
            @RequestParam("ngay") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(name = "ghiChu", defaultValue = "") String note,
            RedirectAttributes redirect) {
        sendOutside.sent(currentPerson.require(), id, recipientId, day, note);
        return done(id, redirect, "outgoing.sent");
    }

    /** The clerk asks a recipient inside to give it back. */
    @PostMapping("/{id:\\d+}/noi-nhan/{recipientId:\\d+}/lay-lai")
    String takeBack(
            @PathVariable("id") long id,
            @PathVariable("recipientId") long recipientId,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        takeBack.ask(currentPerson.require(), id, recipientId, reason);
        return done(id, redirect, "outgoing.return-asked");
    }

    @PostMapping("/{id:\\d+}/rut")
    String withdraw(
            @PathVariable("id") long id,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        withdrawal.withdraw(currentPerson.require(), id, reason);
        return done(id, redirect, "outgoing.withdrawn");
    }

    /** What waits for the leader's signature. */
    @GetMapping("/cho-ky")
    String waiting(Model model) {
        SignedInPerson leader = requireLeader();
        model.addAttribute("waiting", signOutgoing.waiting(leader));
        model.addAttribute("device", signOnDevice.isNeededToSign(leader));
        return "outgoing/signing";
    }

    /** Signs many in one act; the page tells the result of each. */
    @PostMapping("/cho-ky")
    String signAll(@RequestParam(name = "van-ban", required = false) @Nullable List<Long> ids, Model model) {
        if (ids == null || ids.isEmpty()) {
            throw new RuleBroken(null, "outgoing.none-to-sign");
        }
        SignedInPerson leader = requireLeader();
        model.addAttribute("results", signOutgoing.signAll(leader, ids));
        model.addAttribute("waiting", signOutgoing.waiting(leader));
        model.addAttribute("device", signOnDevice.isNeededToSign(leader));
        return "outgoing/signing";
    }

    /** Leaders of units sign by order or by authorization (N13.3, N13.4). */
    private SignedInPerson requireLeader() {
        SignedInPerson person = currentPerson.require();
        if (!person.has(Role.HEAD) && !person.has(Role.LEADER) && !person.has(Role.UNIT_LEADER)) {
            throw new RecordNotFound("signing list of agency " + person.agencyId());
        }
        return person;
    }

    private String done(long id, RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute("toast", sentences.getMessage(key, arguments));
        return "redirect:/van-ban-di/" + id;
    }
}
