package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** Released documents as the originals copies are made from (N25.1, N25.3). */
@Component
public class ReleasedOriginals {

    private final OutgoingDocuments documents;
    private final FileStore files;

    ReleasedOriginals(OutgoingDocuments documents, FileStore files) {
        this.documents = documents;
        this.files = files;
    }

    /**
     * The original, for somebody who may see it.
     *
     * @throws RecordNotFound when the document does not exist or is not theirs
     * @throws RuleBroken when it has not been released, or was recalled
     */
    @Transactional(readOnly = true)
    public Original find(SignedInPerson person, long id) {
        Opened<OutgoingDocument> opened = documents.opened(person, id);
        OutgoingDocument document = opened.document();
        document.requireReleased();
        DocumentMetadata metadata = document.metadata();
        return new Original(
                opened.by(),
                Objects.requireNonNull(metadata.type(), "released with its type"),
                metadata.organName(),
                Objects.requireNonNull(metadata.reference(), "numbered"),
                Objects.requireNonNull(metadata.issuedDate(), "numbered"),
                metadata.subject(),
                files.find(Objects.requireNonNull(document.files().sealedFileId(), "sealed")));
    }

    /** @throws RuleBroken when it counts no more: a notice has recalled it (N18.4b) */
    @Transactional(readOnly = true)
    public void requireInForce(long id) {
        documents.require(id).requireReleased();
    }

    /**
     * A released document.
     *
     * @param by whoever it opens to, in the place that opens it
     * @param type its type
     * @param organName agency that issued it
     * @param reference number and notation
     * @param issuedDate date
     * @param subject what it is about
     * @param file the file with both signatures
     */
    public record Original(
            SignedInPerson by,
            DocumentType type,
            String organName,
            String reference,
            LocalDate issuedDate,
            String subject,
            StoredFile file) {}
}
