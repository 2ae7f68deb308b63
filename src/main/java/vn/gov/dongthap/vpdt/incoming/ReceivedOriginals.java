package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.Attachment;
import vn.gov.dongthap.vpdt.document.AttachmentRole;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.register.Medium;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Registered incoming documents as what copies are made from (N25.1 to N25.3). */
@Component
public class ReceivedOriginals {

    private static final EnumSet<ReceptionSource> ON_PAPER = EnumSet.of(ReceptionSource.POST, ReceptionSource.OTHER);
    private static final EnumSet<Outcome> SIGNED = EnumSet.of(Outcome.ORIGINAL, Outcome.WITH_RESERVATIONS);

    private final IncomingDocuments documents;
    private final RecallRequests recalls;
    private final Attachments attachments;

    ReceivedOriginals(IncomingDocuments documents, RecallRequests recalls, Attachments attachments) {
        this.documents = documents;
        this.recalls = recalls;
        this.attachments = attachments;
    }

    /**
     * The document, for somebody who may see it.
     *
     * @throws RecordNotFound when it does not exist or is not theirs
     * @throws RuleBroken when it is not registered, was sent back or cancelled, or its main file is no PDF
     */
    @Transactional(readOnly = true)
    public Received find(SignedInPerson person, long id) {
        Opened<IncomingDocument> opened = Participants.open(
                        person,
                        ReceiveDocument.PROCESS,
                        holders -> documents.findVisible(id, person.agencyId(), holders))
                .orElseThrow(() -> new RecordNotFound("incoming document " + id));
        IncomingDocument document = opened.document();
        requireInForce(document);
        DocumentMetadata metadata = document.metadata();
        Medium medium =
                ON_PAPER.contains(document.source()) || document.inspection().isOfPaper()
                        ? Medium.PAPER
                        : Medium.ELECTRONIC;
        return new Received(
                opened.by(),
                medium,
                medium == Medium.PAPER || SIGNED.contains(document.inspection().signatureOutcome()),
                metadata.type(),
                metadata.organName(),
                metadata.reference(),
                metadata.issuedDate(),
                metadata.subject(),
                main(id));
    }

    /** @throws RuleBroken when it counts no more: the sender has recalled it (N18.4b) */
    @Transactional(readOnly = true)
    public void requireInForce(long id) {
        requireInForce(documents.require(id));
    }

    private void requireInForce(IncomingDocument document) {
        if (recalls.isRecalled(document.id())) {
            throw new RuleBroken("N18.4b", "incoming.recall.recalled");
        }
        if (!document.state().isInForce()) {
            throw new RuleBroken(
                    "N18.4b", "incoming.copy.not-in-force", document.state().label());
        }
        if (!document.state().isRegistered()) {
            throw new RuleBroken("N22.1", "incoming.copy.not-registered");
        }
    }

    private StoredFile main(long id) {
        return attachments.of(IncomingDocument.TYPE, id).stream()
                .filter(attachment -> attachment.role() == AttachmentRole.MAIN)
                .map(Attachment::file)
                .filter(file -> file.pages() > 0)
                .findFirst()
                .orElseThrow(() -> new RuleBroken(null, "incoming.copy.no-pdf"));
    }

    /**
     * A registered document.
     *
     * @param by whoever it opens to, in the place that opens it
     * @param medium what the desk went by: the paper or the file
     * @param signed whether the file's signatures were found valid; always for paper
     * @param type its type, or null
     * @param organName agency that issued it
     * @param reference number and notation, or null
     * @param issuedDate date, or null
     * @param subject what it is about
     * @param file the main file, a PDF
     */
    public record Received(
            SignedInPerson by,
            Medium medium,
            boolean signed,
            @Nullable DocumentType type,
            String organName,
            @Nullable String reference,
            @Nullable LocalDate issuedDate,
            String subject,
            StoredFile file) {}
}
