package vn.gov.dongthap.vpdt.incoming.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.CheckSignatures;
import vn.gov.dongthap.vpdt.incoming.IncomingView;
import vn.gov.dongthap.vpdt.incoming.OpenDocument;
import vn.gov.dongthap.vpdt.incoming.RelatedDocuments;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** The page of one document: its facts, task, history, files and diagram. Each address asks for the right anew. */
@Controller
@RequestMapping("/van-ban-den/{id:\\d+}")
class DocumentController {

    private final OpenDocument documents;
    private final CheckSignatures signatures;
    private final TaskInbox inbox;
    private final FileStore files;
    private final List<RelatedDocuments> related;
    private final CurrentPerson currentPerson;

    DocumentController(
            OpenDocument documents,
            CheckSignatures signatures,
            TaskInbox inbox,
            FileStore files,
            List<RelatedDocuments> related,
            CurrentPerson currentPerson) {
        this.documents = documents;
        this.signatures = signatures;
        this.inbox = inbox;
        this.files = files;
        this.related = related;
        this.currentPerson = currentPerson;
    }

    /**
     * @param taskId task to do here, or null for the person's next one
     * @param fileId file to show beside it, or null for the main file
     */
    @GetMapping
    String open(
            @PathVariable("id") long id,
            @RequestParam(name = "viec", required = false) @Nullable Long taskId,
            @RequestParam(name = "tep", required = false) @Nullable Long fileId,
            Model model) {
        SignedInPerson person = currentPerson.require();
        IncomingView document = documents.open(person, id);
        TaskEntry task = task(person, document, taskId).orElse(null);
        model.addAttribute("document", document);
        // before the form, which starts with what is found
        model.addAttribute("signatures", signatures.of(document));
        model.addAttribute("task", task);
        model.addAttribute("handable", inbox.handable(person, document.road().openTasks()));
        model.addAttribute("form", task != null && task.isFor(person) ? inbox.form(person, task.id()) : null);
        model.addAttribute("shown", shown(document.attachments(), fileId));
        model.addAttribute("charges", person.has(Role.HEAD) || person.has(Role.LEADER) || person.has(Role.UNIT_LEADER));
        model.addAttribute(
                "related",
                related.stream()
                        .flatMap(module -> module.of(person, id).stream())
                        .toList());
        return "incoming/document";
    }

    /** A file: PDFs in the browser, everything else and everything asked for so as a download. */
    @GetMapping("/tep/{fileId:\\d+}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable("id") long id,
            @PathVariable("fileId") long fileId,
            @RequestParam(name = "tai", required = false) @Nullable String keep)
            throws IOException {
        SignedInPerson person = currentPerson.require();
        boolean download = keep != null;
        StoredFile file = documents.file(person, id, fileId, download).file();
        ContentDisposition disposition = (download || !isPdf(file)
                        ? ContentDisposition.attachment()
                        : ContentDisposition.inline())
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
        return documents.diagram(currentPerson.require(), id).getBytes(StandardCharsets.UTF_8);
    }

    private Optional<TaskEntry> task(SignedInPerson person, IncomingView document, @Nullable Long taskId) {
        if (taskId != null) {
            TaskEntry asked = inbox.find(person, taskId);
            if (document.isAbout(asked.subject()) && asked.isOpenStep()) {
                return Optional.of(asked);
            }
        }
        Optional<TaskEntry> recalled = document.recall() == null
                ? Optional.empty()
                : inbox.nextFor(person, IncomingView.RECALL, document.recall());
        return recalled.or(() -> inbox.nextFor(person, IncomingView.TYPE, document.id()));
    }

    private static @Nullable Attachment shown(List<Attachment> attachments, @Nullable Long fileId) {
        return attachments.stream()
                .filter(attachment -> isPdf(attachment.file()))
                .filter(attachment -> fileId == null || attachment.id() == fileId)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPdf(StoredFile file) {
        return MediaType.APPLICATION_PDF_VALUE.equals(file.mediaType());
    }
}
