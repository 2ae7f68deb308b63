package vn.gov.dongthap.vpdt.incoming;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The aggregates. There is no way to delete one (Q4.4b). */
interface IncomingDocuments extends Repository<IncomingDocument, Long> {

    IncomingDocument save(IncomingDocument document);

    Optional<IncomingDocument> findById(long id);

    /** The document, kept from others until the transaction ends: it is returned, or asked back, not both at once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from IncomingDocument d where d.id = :id")
    Optional<IncomingDocument> findLocked(long id);

    /** The document an intake has made already, if it has. */
    @Query("select d.id from IncomingDocument d where d.receptionKey = :key and d.agencyId = :agencyId")
    Optional<Long> findIdByReceptionKey(UUID key, long agencyId);

    /** The document if one of the holders may see it and the agency is its own. */
    @Query(value = """
                    select d.* from incoming_document d
                    where d.id = :id and d.agency_id = :agencyId and exists (select 1 from incoming_participant p
                        where p.document_id = d.id and p.holder in (:holders))
                    """, nativeQuery = true)
    Optional<IncomingDocument> findVisible(long id, long agencyId, Collection<String> holders);

    /** Documents registered under that number since that day, newest first. */
    @Query("""
            select d from IncomingDocument d
            where d.agencyId = :agencyId and d.arrivalNumber = :number and d.arrivalDate >= :since
            order by d.id desc limit 1
            """)
    Optional<IncomingDocument> findArrived(long agencyId, int number, LocalDate since);

    default IncomingDocument require(long id) {
        return findById(id).orElseThrow(() -> new RecordNotFound("incoming document " + id));
    }

    default IncomingDocument requireLocked(long id) {
        return findLocked(id).orElseThrow(() -> new RecordNotFound("incoming document " + id));
    }

    /** When it arrived; what was found on its signatures before does not count. */
    @Query("select d.receivedAt from IncomingDocument d where d.id = :id")
    Instant receivedAt(@Param("id") long id);
}
