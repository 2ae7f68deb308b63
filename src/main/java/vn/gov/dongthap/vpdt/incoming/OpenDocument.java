package vn.gov.dongthap.vpdt.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.workflow.CaseDiagrams;
import vn.gov.dongthap.vpdt.workflow.Cases;

/** Opens a document, its files and its diagram for somebody who may see it; every look is logged (Q4.4b). */
@Component
public class OpenDocument {

    private final IncomingDocuments documents;
    private final Attachments attachments;
    private final Timeline timeline;
    private final Duplicates duplicates;
    private final RecallRequests recalls;
    private final Cases cases;
    private final CaseDiagrams diagrams;
    private final IncomingLog log;

    OpenDocument(
            IncomingDocuments documents,
            Attachments attachments,
            Timeline timeline,
            Duplicates duplicates,
            RecallRequests recalls,
            Cases cases,
            CaseDiagrams diagrams,
            IncomingLog log) {
        this.documents = documents;
        this.attachments = attachments;
        this.timeline = timeline;
        this.duplicates = duplicates;
        this.recalls = recalls;
        this.cases = cases;
        this.diagrams = diagrams;
        this.log = log;
    }

    /**
     * The document with all that its page shows.
     *
     * @throws RecordNotFound when it does not exist or is not theirs
     */
    @Transactional
    public IncomingView open(SignedInPerson person, long id) {
        Opened<IncomingDocument> opened = visible(person, id);
        IncomingDocument document = opened.document();
        DocumentMetadata metadata = document.metadata();
        log.act(opened.by().actor(), id, "view", "Q4.4b");
        return new IncomingView(
                id,
                metadata.subject(),
                document.state(),
                document.arrivalNumber(),
                metadata.urgency() == Urgency.NORMAL ? null : metadata.urgency().label(),
                facts(document),
                IncomingSteps.of(document.state()),
                MetadataFields.of(document),
                attachments.of(IncomingDocument.TYPE, id),
                documents.receivedAt(id),
                document.inspection().signatureOutcome(),
                timeline.of(id),
                document.state().isRegistered() ? List.of() : duplicates.of(document.agencyId(), id, metadata),
                cases.about(IncomingDocument.TYPE, id).orElseThrow(() -> new RecordNotFound("case of incoming " + id)),
                recalls.findByOpenFor(id).map(RecallRequest::id).orElse(null),
                mayRedirect(person, document));
    }

    /**
     * A file of the document.
     *
     * @param download whether it is to be kept rather than shown, for the log
     * @throws RecordNotFound when document or file is not theirs, or the file belongs to another document
     */
    @Transactional
    public Attachment file(SignedInPerson person, long id, long attachmentId, boolean download) {
        SignedInPerson by = visible(person, id).by();
        Attachment attachment = attachments
                .find(IncomingDocument.TYPE, id, attachmentId)
                .orElseThrow(() -> new RecordNotFound("file " + attachmentId + " of incoming document " + id));
        log.act(
                by.actor(),
                id,
                download ? "file-download" : "file-view",
                "Q4.4b",
                attachment.file().name());
        return attachment;
    }

    /**
     * The BPMN XML of the diagram the document's case runs on.
     *
     * @throws RecordNotFound when the document does not exist or is not theirs
     */
    @Transactional
    public String diagram(SignedInPerson person, long id) {
        log.act(visible(person, id).by().actor(), id, "diagram-view", "Q4.4b");
        return diagrams.of(IncomingDocument.TYPE, id);
    }

    private Opened<IncomingDocument> visible(SignedInPerson person, long id) {
        return Participants.open(
                        person,
                        ReceiveDocument.PROCESS,
                        holders -> documents.findVisible(id, person.agencyId(), holders))
                .orElseThrow(() -> new RecordNotFound("incoming document " + id));
    }

    /** The leader whose directive is being carried out, and the head, may give another (N23.2). */
    static boolean mayRedirect(SignedInPerson person, IncomingDocument document) {
        return leads(person, document) && document.state().isUnderDirective();
    }

    static boolean leads(SignedInPerson person, IncomingDocument document) {
        return person.has(Role.HEAD) || Objects.equals(document.handling().leaderId(), person.personId());
    }

    private static List<String> facts(IncomingDocument document) {
        DocumentMetadata metadata = document.metadata();
        List<String> facts = new ArrayList<>();
        if (metadata.reference() != null) {
            facts.add(metadata.reference());
        }
        facts.add(metadata.organName());
        if (metadata.issuedDate() != null) {
            facts.add("Ngày " + IncomingDocument.DAY.format(metadata.issuedDate()));
        }
        if (document.arrivalNumber() != null) {
            facts.add("Số đến " + document.arrivalNumber());
        }
        facts.add(document.state().label());
        return facts;
    }
}
