package vn.gov.dongthap.vpdt.incoming;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** Finds an incoming document for somebody who wants to refer to it, in an answer say. */
@Component
public class FindDocument {

    private final IncomingDocuments documents;

    private final Clock clock;

    FindDocument(IncomingDocuments documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The document in one line.
     *
     * @throws RecordNotFound when it does not exist or is not theirs
     */
    @Transactional(readOnly = true)
    public Found find(SignedInPerson person, long id) {
        return findIfVisible(person, id).orElseThrow(() -> new RecordNotFound("incoming document " + id));
    }

    /** The document the agency registered under that number this year. */
    @Transactional(readOnly = true)
    public Optional<Long> registeredThisYear(long agencyId, int arrivalNumber) {
        LocalDate newYear = ProvinceTime.today(clock).withDayOfYear(1);
        return documents.findArrived(agencyId, arrivalNumber, newYear).map(IncomingDocument::id);
    }

    /** Number, notation and date of a document, for papers that rest on it. */
    @Transactional(readOnly = true)
    public String reference(long id) {
        DocumentMetadata metadata = documents.require(id).metadata();
        return metadata.issuedDate() == null
                ? metadata.reference()
                : metadata.reference() + " ngày " + IncomingDocument.DAY.format(metadata.issuedDate());
    }

    /**
     * The document in one line, to be answered.
     *
     * @throws RecordNotFound when it does not exist or is not theirs
     * @throws RuleBroken when it was sent back or cancelled: there is nothing left to answer
     */
    @Transactional(readOnly = true)
    public Found answerable(SignedInPerson person, long id) {
        Found found = find(person, id);
        IncomingState state = documents.require(id).state();
        if (!state.isInForce()) {
            throw new RuleBroken("N10.1", "incoming.not-answerable", state.label());
        }
        return found;
    }

    /** The document in one line, empty when it does not exist or is not theirs. */
    @Transactional(readOnly = true)
    public Optional<Found> findIfVisible(SignedInPerson person, long id) {
        return documents
                .findVisible(id, person.agencyId(), Participants.holdersOf(person))
                .map(document -> new Found(
                        id, document.metadata().subject(), document.metadata().reference(), document.senderAgencyId()));
    }

    /**
     * An incoming document in one line.
     *
     * @param id the document
     * @param subject what it is about
     * @param reference number and notation, or null
     * @param senderAgencyId who sent it, when they work in this system
     */
    public record Found(
            long id,
            String subject,
            @Nullable String reference,
            @Nullable Long senderAgencyId) {}
}
