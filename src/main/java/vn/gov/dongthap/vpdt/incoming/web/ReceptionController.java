package vn.gov.dongthap.vpdt.incoming.web;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.ReceiveDocument;
import vn.gov.dongthap.vpdt.incoming.Reception;
import vn.gov.dongthap.vpdt.incoming.ReceptionSource;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.AgencyView;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.Role;

/** Tiếp nhận: the records desk takes a document in (N4.2b, N21; Q4.6a). Scripts get an answer in JSON. */
@Controller
@RequestMapping("/van-ban-den/tiep-nhan")
class ReceptionController {

    private final ReceiveDocument receiveDocument;
    private final Directory directory;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    ReceptionController(
            ReceiveDocument receiveDocument, Directory directory, CurrentPerson currentPerson, MessageSource messages) {
        this.receiveDocument = receiveDocument;
        this.directory = directory;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    @GetMapping
    String form(Model model) {
        requireClerk();
        model.addAttribute("sources", ReceptionSource.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("secrecies", Secrecy.values());
        model.addAttribute("agencies", directory.agencies());
        model.addAttribute("key", UUID.randomUUID());
        return "incoming/reception";
    }

    @PostMapping(produces = MediaType.TEXT_HTML_VALUE)
    String receive(ReceptionForm form, RedirectAttributes redirect) throws IOException {
        long id = take(form);
        redirect.addFlashAttribute("toast", sentences.getMessage("incoming.received"));
        return "redirect:/van-ban-den/" + id;
    }

    @PostMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> receiveByScript(ReceptionForm form) throws IOException {
        return Map.of("next", "/van-ban-den/" + take(form), "message", sentences.getMessage("incoming.received"));
    }

    private long take(ReceptionForm form) throws IOException {
        SignedInPerson clerk = requireClerk();
        Reception reception = form.reception(senderOf(form.issuer()));
        try {
            return receiveDocument.receive(clerk, reception, form.mainFile(), form.annexFiles());
        } catch (DataIntegrityViolationException sentTwice) {
            return receiveDocument.received(clerk, reception.key()).orElseThrow(() -> sentTwice);
        }
    }

    /** A name that is exactly an agency's is that agency: its clerks will be told what becomes of the document. */
    private @Nullable Long senderOf(@Nullable String name) {
        return directory.agencies().stream()
                .filter(agency -> name != null && agency.name().equalsIgnoreCase(name.strip()))
                .map(AgencyView::id)
                .findFirst()
                .orElse(null);
    }

    private SignedInPerson requireClerk() {
        SignedInPerson person = currentPerson.require();
        if (!person.has(Role.CLERK)) {
            throw new RecordNotFound("records desk of agency " + person.agencyId());
        }
        return person;
    }
}
