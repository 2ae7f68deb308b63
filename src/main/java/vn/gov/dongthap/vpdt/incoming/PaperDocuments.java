package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Registered documents somebody may see, for sheets about them. */
@Component
class PaperDocuments {

    private final IncomingDocuments documents;
    private final IncomingLog log;

    PaperDocuments(IncomingDocuments documents, IncomingLog log) {
        this.documents = documents;
        this.log = log;
    }

    /**
     * A document, with the print logged under that act (Q4.4b).
     *
     * @throws RecordNotFound when it is not theirs to see
     * @throws RuleBroken when it is not registered yet
     */
    @Transactional
    public IncomingDocument open(SignedInPerson person, long id, String act) {
        Opened<IncomingDocument> opened = Participants.open(
                        person,
                        ReceiveDocument.PROCESS,
                        holders -> documents.findVisible(id, person.agencyId(), holders))
                .orElseThrow(() -> new RecordNotFound("incoming document " + id));
        IncomingDocument document = opened.document();
        if (document.arrivalNumber() == null) {
            throw new RuleBroken("N22.1", "incoming.print.not-registered");
        }
        log.act(opened.by().actor(), id, act, "Q4.4b");
        return document;
    }

    static String number(IncomingDocument document) {
        return String.format("%02d", Objects.requireNonNull(document.arrivalNumber(), "registered"));
    }

    static LocalDate arrivalDate(IncomingDocument document) {
        return Objects.requireNonNull(document.arrivalDate(), "registered");
    }

    static DocumentType type(DocumentMetadata metadata) {
        return Objects.requireNonNull(metadata.type(), "registered");
    }
}
