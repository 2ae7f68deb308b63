package vn.gov.dongthap.vpdt.outgoing;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The documents issued on paper. There is no way to delete one (Q4.4b). */
interface PaperRecords extends Repository<PaperDocument, Long> {

    PaperDocument save(PaperDocument document);

    Optional<PaperDocument> findByIdAndAgencyId(long id, long agencyId);

    /** The document a form has made already, if it has. */
    @Query("select d.id from PaperDocument d where d.startKey = :key and d.agencyId = :agencyId")
    Optional<Long> findIdByStartKey(UUID key, long agencyId);

    /** The document if one of the holders may see it and the agency is its own. */
    @Query(value = """
                    select d.* from paper_document d
                    where d.id = :id and d.agency_id = :agencyId and exists (select 1 from paper_participant p
                        where p.document_id = d.id and p.holder in (:holders))
                    """, nativeQuery = true)
    Optional<PaperDocument> findVisible(long id, long agencyId, Collection<String> holders);

    /** The agency's document, locked: nobody else changes it before this transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from PaperDocument d where d.id = :id and d.agencyId = :agencyId")
    Optional<PaperDocument> findLocked(long id, long agencyId);
}
