package vn.gov.dongthap.vpdt.outgoing.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import vn.gov.dongthap.vpdt.drafting.DraftContent;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.outgoing.AddVersion;
import vn.gov.dongthap.vpdt.outgoing.LaterDocuments;
import vn.gov.dongthap.vpdt.outgoing.OpenOutgoing;
import vn.gov.dongthap.vpdt.outgoing.OutgoingView;
import vn.gov.dongthap.vpdt.outgoing.SignOnDevice;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** The page of one document: its facts, task, versions, files and diagram. Each address asks for the right anew. */
@Controller
@RequestMapping("/van-ban-di/{id:\\d+}")
class OutgoingController {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final OpenOutgoing documents;
    private final AddVersion addVersion;
    private final SignOnDevice device;
    private final LaterDocuments later;
    private final TaskInbox inbox;
    private final FileStore files;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    OutgoingController(
            OpenOutgoing documents,
            AddVersion addVersion,
            SignOnDevice device,
            LaterDocuments later,
            TaskInbox inbox,
            FileStore files,
            CurrentPerson currentPerson,
            Clock clock) {
        this.documents = documents;
        this.addVersion = addVersion;
        this.device = device;
        this.later = later;
        this.inbox = inbox;
        this.files = files;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /**
     * @param taskId task to do here, or null for the person's next one
     * @param fileId PDF to show beside it, or null for the document as it is now
     */
    @GetMapping
    String open(
            @PathVariable("id") long id,
            @RequestParam(name = "viec", required = false) @Nullable Long taskId,
            @RequestParam(name = "tep", required = false) @Nullable Long fileId,
            Model model) {
        SignedInPerson person = currentPerson.require();
        OutgoingView document = documents.open(person, id);
        TaskEntry task = task(person, document, taskId).orElse(null);
        model.addAttribute("document", document);
        model.addAttribute("task", task);
        model.addAttribute("handable", inbox.handable(person, document.road().openTasks()));
        model.addAttribute("form", task != null && task.isFor(person) ? inbox.form(person, task.id()) : null);
        model.addAttribute("shown", shown(document, fileId));
        model.addAttribute("today", ProvinceTime.today(clock));
        model.addAttribute("aftermath", later.of(person, id));
        model.addAttribute("device", device.isNeeded(person, document));
        model.addAttribute("turnsWord", addVersion.turnsWordIntoPdf());
        model.addAttribute("versionKey", UUID.randomUUID());
        model.addAttribute("annexKey", UUID.randomUUID());
        return "outgoing/document";
    }

    /** A file: PDFs in the browser, everything else and everything asked for so as a download. */
    @GetMapping("/tep/{fileId:\\d+}")
    ResponseEntity<InputStreamResource> file(
            @PathVariable("id") long id,
            @PathVariable("fileId") long fileId,
            @RequestParam(name = "tai", required = false) @Nullable String keep)
            throws IOException {
        boolean download = keep != null;
        StoredFile file = documents.file(currentPerson.require(), id, fileId, download);
        boolean inline = !download && MediaType.APPLICATION_PDF_VALUE.equals(file.mediaType());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name(), inline))
                .body(new InputStreamResource(files.open(file)));
    }

    /** The Word template, filled with what the record knows. */
    @GetMapping("/mau.docx")
    ResponseEntity<byte[]> template(@PathVariable("id") long id) throws IOException {
        DraftContent content = documents.content(currentPerson.require(), id);
        ByteArrayOutputStream word = new ByteArrayOutputStream();
        documents.write(content, word);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(DOCX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition("Mẫu " + content.type().label() + ".docx", false))
                .body(word.toByteArray());
    }

    @GetMapping(path = "/so-do.bpmn", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    byte[] diagram(@PathVariable("id") long id) {
        return documents.diagram(currentPerson.require(), id).getBytes(StandardCharsets.UTF_8);
    }

    /** The text of two versions beside each other. */
    @GetMapping("/so-sanh")
    String compare(
            @PathVariable("id") long id, @RequestParam("cu") int earlier, @RequestParam("moi") int later, Model model)
            throws IOException {
        model.addAttribute("id", id);
        model.addAttribute("earlier", earlier);
        model.addAttribute("later", later);
        model.addAttribute("comparison", documents.compare(currentPerson.require(), id, earlier, later));
        return "outgoing/compare";
    }

    private Optional<TaskEntry> task(SignedInPerson person, OutgoingView document, @Nullable Long taskId) {
        if (taskId != null) {
            TaskEntry asked = inbox.find(person, taskId);
            if (document.isAbout(asked.subject()) && asked.isOpenStep()) {
                return Optional.of(asked);
            }
        }
        return inbox.nextFor(person, OutgoingView.TYPE, document.id());
    }

    private static @Nullable StoredFile shown(OutgoingView document, @Nullable Long fileId) {
        Stream<StoredFile> all = Stream.concat(
                document.issued().stream().map(OutgoingView.Issued::file),
                document.versions().stream().map(version -> version.pdf()));
        return fileId == null
                ? document.current()
                : all.filter(file -> Objects.equals(file.id(), fileId))
                        .findFirst()
                        .orElse(document.current());
    }

    private static String disposition(String name, boolean inline) {
        return (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
