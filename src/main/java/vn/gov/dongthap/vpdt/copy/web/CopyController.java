package vn.gov.dongthap.vpdt.copy.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.copy.CopyView;
import vn.gov.dongthap.vpdt.copy.CopyWithdrawal;
import vn.gov.dongthap.vpdt.copy.OpenCopy;
import vn.gov.dongthap.vpdt.copy.PrintCopy;
import vn.gov.dongthap.vpdt.copy.SealCopy;
import vn.gov.dongthap.vpdt.copy.SealCopyOnDevice;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** The page of one copy: its facts, task, files and diagram. Each address asks for the right anew. */
@Controller
@RequestMapping("/ban-sao/{id:\\d+}")
class CopyController {

    private final OpenCopy copies;
    private final SealCopy sealCopy;
    private final SealCopyOnDevice device;
    private final PrintCopy printCopy;
    private final CopyWithdrawal withdrawal;
    private final TaskInbox inbox;
    private final FileStore files;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    CopyController(
            OpenCopy copies,
            SealCopy sealCopy,
            SealCopyOnDevice device,
            PrintCopy printCopy,
            CopyWithdrawal withdrawal,
            TaskInbox inbox,
            FileStore files,
            CurrentPerson currentPerson,
            MessageSource messages) {
        this.copies = copies;
        this.sealCopy = sealCopy;
        this.device = device;
        this.printCopy = printCopy;
        this.withdrawal = withdrawal;
        this.inbox = inbox;
        this.files = files;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /**
     * @param taskId task to do here, or null for the person's next one
     * @param fileId file to show beside it, or null for the copy as it is now
     */
    @GetMapping
    String open(
            @PathVariable("id") long id,
            @RequestParam(name = "viec", required = false) @Nullable Long taskId,
            @RequestParam(name = "tep", required = false) @Nullable Long fileId,
            Model model) {
        SignedInPerson person = currentPerson.require();
        CopyView copy = copies.open(person, id);
        TaskEntry task = task(person, copy, taskId).orElse(null);
        model.addAttribute("copy", copy);
        model.addAttribute("task", task);
        model.addAttribute("handable", inbox.handable(person, copy.road().openTasks()));
        model.addAttribute("form", task != null && task.isFor(person) ? inbox.form(person, task.id()) : null);
        model.addAttribute("device", device.isNeeded(person, copy));
        model.addAttribute("shown", shown(copy, fileId));
        return "copy/copy";
    }

    @GetMapping("/tep/{fileId:\\d+}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable("id") long id,
            @PathVariable("fileId") long fileId,
            @RequestParam(name = "tai", required = false) @Nullable String keep)
            throws IOException {
        StoredFile file = copies.file(currentPerson.require(), id, fileId, keep != null);
        ContentDisposition disposition = (keep == null ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(new InputStreamResource(files.open(file)));
    }

    @GetMapping(path = "/so-do.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] diagram(@PathVariable("id") long id) {
        return copies.diagram(currentPerson.require(), id).getBytes(StandardCharsets.UTF_8);
    }

    /** The clerk puts the agency's signature on it. */
    @PostMapping("/ky-so")
    String seal(@PathVariable("id") long id, RedirectAttributes redirect) {
        sealCopy.seal(currentPerson.require(), id);
        return done(id, redirect, "copy.sealed");
    }

    /** The clerk makes the sheets. */
    @PostMapping("/in")
    String print(@PathVariable("id") long id, RedirectAttributes redirect) throws IOException {
        printCopy.print(currentPerson.require(), id);
        return done(id, redirect, "copy.printed");
    }

    @PostMapping("/huy")
    String withdraw(
            @PathVariable("id") long id,
            @RequestParam(name = "lyDo", defaultValue = "") String reason,
            RedirectAttributes redirect) {
        withdrawal.withdraw(currentPerson.require(), id, reason);
        return done(id, redirect, "copy.withdrawn");
    }

    private Optional<TaskEntry> task(SignedInPerson person, CopyView copy, @Nullable Long taskId) {
        if (taskId != null) {
            TaskEntry asked = inbox.find(person, taskId);
            if (copy.isAbout(asked.subject()) && asked.isOpenStep()) {
                return Optional.of(asked);
            }
        }
        return inbox.nextFor(person, CopyView.TYPE, copy.id());
    }

    private static StoredFile shown(CopyView copy, @Nullable Long fileId) {
        return copy.files().stream()
                .map(CopyView.Kept::file)
                .filter(file -> fileId != null && file.id() == fileId)
                .findFirst()
                .orElse(copy.current());
    }

    private String done(long id, RedirectAttributes redirect, String key) {
        redirect.addFlashAttribute("toast", sentences.getMessage(key));
        return "redirect:/ban-sao/" + id;
    }
}
