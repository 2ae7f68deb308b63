package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.document.Attachments;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.workflow.Cases;

/**
 * Takes in what another agency of this system released: the very files, under the same hashes, with all their metadata
 * (Q4.6a, L6.2a). The records desk checks and registers it as it does with every other document.
 */
@Component
public class ReceiveFromSystem {

    private final IncomingDocuments documents;
    private final IncomingParticipants participants;
    private final Attachments attachments;
    private final Cases cases;
    private final IncomingLog log;
    private final HandlingTerms terms;
    private final Clock clock;

    ReceiveFromSystem(
            IncomingDocuments documents,
            IncomingParticipants participants,
            Attachments attachments,
            Cases cases,
            IncomingLog log,
            HandlingTerms terms,
            Clock clock) {
        this.documents = documents;
        this.participants = participants;
        this.attachments = attachments;
        this.cases = cases;
        this.log = log;
        this.terms = terms;
        this.clock = clock;
    }

    /**
     * Keeps the document for the agency and starts its case, in the caller's transaction. Delivered twice, it is taken in
     * once.
     *
     * @return id of the incoming document
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long receive(long agencyId, Delivery delivery) {
        return documents.findIdByReceptionKey(delivery.key(), agencyId).orElseGet(() -> keep(agencyId, delivery));
    }

    private long keep(long agencyId, Delivery delivery) {
        Reception reception =
                new Reception(delivery.key(), ReceptionSource.INTERNAL, delivery.senderAgencyId(), delivery.metadata());
        IncomingDocument document = documents.save(new IncomingDocument(
                agencyId, reception, delivery.files().get(0).pages(), clock.instant()));
        attachments.bind(IncomingDocument.TYPE, document.id(), delivery.files());
        participants.allow(document.id(), List.of(Participants.desk(agencyId)));
        log.act(Actor.SYSTEM, document.id(), "receive", "N20", ReceptionSource.INTERNAL.label());
        cases.start(
                ReceiveDocument.PROCESS,
                document.caseSubject(),
                Actor.SYSTEM,
                Map.of("hanBuoc", terms.stepOf(document.metadata().urgency())));
        return document.id();
    }

    /**
     * What arrives.
     *
     * @param key the same key again is the same document
     * @param senderAgencyId who released it
     * @param metadata all that the sender knows of it
     * @param files its files, the main file first; at least one
     */
    public record Delivery(UUID key, long senderAgencyId, DocumentMetadata metadata, List<StoredFile> files) {

        public Delivery {
            files = List.copyOf(files);
        }
    }
}
