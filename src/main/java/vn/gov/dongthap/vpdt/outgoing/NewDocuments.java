package vn.gov.dongthap.vpdt.outgoing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Secrecy;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.DocumentTransactions;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.FindDocument;
import vn.gov.dongthap.vpdt.workflow.Cases;

/** Keeps a new document and sends it on its way, whoever begins it (N10.1). */
@Component
class NewDocuments {

    private static final String USUAL_TERM = "P5WD";

    private final OutgoingDocuments documents;
    private final OutgoingParticipants participants;
    private final Recipients recipients;
    private final AgencySheet sheets;
    private final Cases cases;
    private final OutgoingLog log;
    private final DocumentTransactions transactions;

    NewDocuments(
            OutgoingDocuments documents,
            OutgoingParticipants participants,
            Recipients recipients,
            AgencySheet sheets,
            Cases cases,
            OutgoingLog log,
            DocumentTransactions transactions) {
        this.documents = documents;
        this.participants = participants;
        this.recipients = recipients;
        this.sheets = sheets;
        this.cases = cases;
        this.log = log;
        this.transactions = transactions;
    }

    /** The document a start of this agency has made already, if it has. */
    Optional<Long> started(SignedInPerson person, UUID key) {
        return documents.findIdByStartKey(key, person.agencyId());
    }

    /**
     * Keeps the document, lets the desk, the drafting unit and whoever begins it see it, and starts its case.
     *
     * @param places where it goes, as far as that is known
     * @param told the act in the log, with what its sentence says
     * @return its id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long begin(
            SignedInPerson person, OutgoingDocument document, List<Recipient> places, String told, Object... words) {
        documents.save(document);
        Long drafter = document.parties().drafterId();
        List<String> holders = new ArrayList<>(List.of(
                Participants.desk(document.agencyId()),
                Participants.unit(document.parties().draftingUnitId()),
                Participants.person(person.personId())));
        if (drafter != null) {
            holders.add(Participants.person(drafter));
        }
        participants.allow(document.id(), holders);
        if (!places.isEmpty()) {
            recipients.replace(document.id(), places);
        }
        transactions.record(person.accountId());
        log.act(person.actor(), document.id(), told, "N10.1", words);
        cases.start(StartDraft.PROCESS, OutgoingSubject.of(document), person.actor(), road(document, drafter));
        return document.id();
    }

    private static Map<String, Object> road(OutgoingDocument document, @Nullable Long drafter) {
        ChargeLine charge = document.occasion().chargeLine();
        Map<String, Object> road = new HashMap<>(Map.of(
                "donViSoan",
                document.parties().draftingUnitId(),
                "giaoCho",
                drafter == null ? "don-vi" : "ca-nhan",
                "hanSoanThao",
                charge == null || charge.due() == null
                        ? USUAL_TERM
                        : charge.due().toString()));
        if (drafter != null) {
            road.put("nguoiSoan", drafter);
        }
        return road;
    }

    /** Whoever sent the document answered is where its answer goes. */
    List<Recipient> sender(SignedInPerson person, FindDocument.@Nullable Found answered) {
        Long sender = answered == null ? null : answered.senderAgencyId();
        return sender == null || sender == person.agencyId()
                ? List.of()
                : List.of(Recipient.agency(sender, sheets.of(sender).organName()));
    }

    /** What is known of a document when it is begun. */
    DocumentMetadata metadata(SignedInPerson person, DocumentType type, String subject, Urgency urgency) {
        return new DocumentMetadata(
                type,
                null,
                null,
                null,
                sheets.of(person.agencyId()).organName(),
                subject,
                DocumentMetadata.VIETNAMESE,
                null,
                null,
                urgency,
                Secrecy.NONE,
                null);
    }
}
