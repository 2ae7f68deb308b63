package vn.gov.dongthap.vpdt.outgoing.web;

import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.outgoing.ChangeAnnexes;

/** Annexes in files of their own, on the page of their document. */
@Controller
@RequestMapping("/van-ban-di/{id:\\d+}/phu-luc")
class AnnexController {

    private final ChangeAnnexes annexes;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    AnnexController(ChangeAnnexes annexes, CurrentPerson currentPerson, MessageSource messages) {
        this.annexes = annexes;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    @PostMapping
    String add(
            @PathVariable("id") long id,
            @RequestParam("khoa") UUID key,
            @RequestParam(name = "ten", defaultValue = "") String name,
            @RequestParam(name = "goc", required = false) @Nullable MultipartFile original,
            @RequestParam(name = "pdf", required = false) @Nullable MultipartFile pdf,
            RedirectAttributes redirect)
            throws IOException {
        annexes.add(currentPerson.require(), id, key, name, SentFile.of(original), SentFile.of(pdf));
        return done(id, redirect, "outgoing.annex-added");
    }

    @PostMapping("/{annexId:\\d+}/bo")
    String remove(@PathVariable("id") long id, @PathVariable("annexId") long annexId, RedirectAttributes redirect) {
        annexes.remove(currentPerson.require(), id, annexId);
        return done(id, redirect, "outgoing.annex-removed");
    }

    @PostMapping("/{annexId:\\d+}/len")
    String moveUp(@PathVariable("id") long id, @PathVariable("annexId") long annexId, RedirectAttributes redirect) {
        annexes.moveUp(currentPerson.require(), id, annexId);
        return done(id, redirect, "outgoing.annex-moved");
    }

    private String done(long id, RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("toast", sentences.getMessage(key));
        return "redirect:/van-ban-di/" + id + "#ban-thao";
    }
}
