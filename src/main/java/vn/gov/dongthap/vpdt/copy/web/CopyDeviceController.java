package vn.gov.dongthap.vpdt.copy.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.copy.SealCopyOnDevice;
import vn.gov.dongthap.vpdt.copy.SealCopyOnDevice.Handed;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * The page a copy is sealed from with the device the agency's key lies in: the file is downloaded, signed there and handed
 * back, by hand or by a signing program that knows the two links (N32.3).
 */
@Controller
@RequestMapping("/ban-sao/{id:\\d+}/thiet-bi")
class CopyDeviceController {

    private static final String PAGE = "copy/device";

    private final SealCopyOnDevice device;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    CopyDeviceController(SealCopyOnDevice device, CurrentPerson currentPerson, MessageSource messages) {
        this.device = device;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /** Hands out the next file, or ends the step; asked for again it makes new links, the old ones run out. */
    @PostMapping
    String goOn(@PathVariable("id") long id, Model model, RedirectAttributes redirect) {
        Optional<Handed> handed = device.goOn(currentPerson.require(), id);
        if (handed.isEmpty()) {
            redirect.addFlashAttribute("toast", sentences.getMessage("copy.sealed"));
            return "redirect:/ban-sao/" + id;
        }
        model.addAttribute("id", id);
        model.addAttribute("handed", handed.get());
        model.addAttribute("token", handed.get().offer().returnToken());
        return PAGE;
    }

    /** Whether a signing program has handed the file back; nothing to show while it has not. */
    @GetMapping("/{ticket:\\d+}")
    String isBack(@PathVariable("id") long id, @PathVariable("ticket") long ticket, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("ticket", ticket);
        return PAGE + (device.isBack(currentPerson.require(), id, ticket) ? " :: back" : " :: waiting");
    }

    /** Takes the signed file from the person's hands; one that is refused may be tried again with the same links. */
    @PostMapping("/tra")
    String giveBack(
            @PathVariable("id") long id,
            @RequestParam("ma") String token,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile signed,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        SignedInPerson person = currentPerson.require();
        try (InputStream bytes = signed == null ? InputStream.nullInputStream() : signed.getInputStream()) {
            if (signed == null || signed.isEmpty()) {
                throw new RuleBroken(null, "copy.device.no-file");
            }
            device.takeBack(person, id, token, bytes);
        } catch (RuleBroken refusal) {
            model.addAttribute("id", id);
            model.addAttribute("token", token);
            model.addAttribute("problem", sentences.getMessage(refusal.messageKey(), refusal.arguments()));
            return PAGE;
        }
        return goOn(id, model, redirect);
    }
}
