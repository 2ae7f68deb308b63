package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The aggregates. There is no way to delete one (Q4.4b). */
interface OutgoingDocuments extends Repository<OutgoingDocument, Long> {

    OutgoingDocument save(OutgoingDocument document);

    Optional<OutgoingDocument> findById(long id);

    List<OutgoingDocument> findAllById(Iterable<Long> ids);

    /** The document a start has made already, if it has. */
    @Query("select d.id from OutgoingDocument d where d.startKey = :key and d.agencyId = :agencyId")
    Optional<Long> findIdByStartKey(UUID key, long agencyId);

    /** The document if one of the holders may see it and the agency is its own. */
    @Query(value = """
                    select d.* from outgoing_document d
                    where d.id = :id and d.agency_id = :agencyId and exists (select 1 from outgoing_participant p
                        where p.document_id = d.id and p.holder in (:holders))
                    """, nativeQuery = true)
    Optional<OutgoingDocument> findVisible(long id, long agencyId, Collection<String> holders);

    /** Answers to an incoming document that one of the holders may see. */
    @Query(value = """
                    select d.* from outgoing_document d
                    where d.reply_to_id = :incomingId and d.agency_id = :agencyId
                    and exists (select 1 from outgoing_participant p
                        where p.document_id = d.id and p.holder in (:holders))
                    order by d.id limit 50
                    """, nativeQuery = true)
    List<OutgoingDocument> findAnswers(long incomingId, long agencyId, Collection<String> holders);

    /** Documents that concern an earlier one, as far as one of the holders may see them. */
    @Query(value = """
                    select d.* from outgoing_document d
                    where d.concerns_id = :earlierId and d.agency_id = :agencyId
                    and exists (select 1 from outgoing_participant p
                        where p.document_id = d.id and p.holder in (:holders))
                    order by d.id limit 50
                    """, nativeQuery = true)
    List<OutgoingDocument> findLater(long earlierId, long agencyId, Collection<String> holders);

    /** The document, locked: nobody else changes it before this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from OutgoingDocument d where d.id = :id")
    Optional<OutgoingDocument> findLocked(long id);

    default OutgoingDocument requireLocked(long id) {
        return findLocked(id).orElseThrow(() -> new RecordNotFound("outgoing document " + id));
    }

    /** Documents that wait for that person's signature, urgent ones first. */
    @Query("""
            select d from OutgoingDocument d
            where d.agencyId = :agencyId and d.parties.signerId = :signerId and d.state = :state
            order by case d.metadata.urgency
                when vn.gov.dongthap.vpdt.document.Urgency.EXPRESS then 0
                when vn.gov.dongthap.vpdt.document.Urgency.VERY_URGENT then 1
                when vn.gov.dongthap.vpdt.document.Urgency.URGENT then 2
                else 3 end, d.id
            limit :most
            """)
    List<OutgoingDocument> findForSigner(long agencyId, long signerId, OutgoingState state, int most);

    default OutgoingDocument require(long id) {
        return findById(id).orElseThrow(() -> new RecordNotFound("outgoing document " + id));
    }

    /** The document for somebody who may see it. @throws RecordNotFound when it does not exist or is not theirs */
    default OutgoingDocument visible(SignedInPerson person, long id) {
        return opened(person, id).document();
    }

    /** The same, with whom it opens to. @throws RecordNotFound when it does not exist or is not theirs */
    default Opened<OutgoingDocument> opened(SignedInPerson person, long id) {
        return Participants.open(person, StartDraft.PROCESS, holders -> findVisible(id, person.agencyId(), holders))
                .orElseThrow(() -> new RecordNotFound("outgoing document " + id));
    }
}
