package vn.gov.dongthap.vpdt.copy;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import vn.gov.dongthap.vpdt.document.Participants;
import vn.gov.dongthap.vpdt.document.Participants.Opened;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The aggregates. There is no way to delete one (Q4.4b). */
interface DocumentCopies extends Repository<DocumentCopy, Long> {

    DocumentCopy save(DocumentCopy copy);

    Optional<DocumentCopy> findById(long id);

    /** The copy a request has asked for already, if it has. */
    @Query("select c.id from DocumentCopy c where c.requestKey = :key and c.agencyId = :agencyId")
    Optional<Long> findIdByRequestKey(UUID key, long agencyId);

    /** The copy if one of the holders may see it and the agency is its own. */
    @Query(value = """
                    select d.* from copy_document d
                    where d.id = :id and d.agency_id = :agencyId and exists (select 1 from copy_participant p
                        where p.document_id = d.id and p.holder in (:holders))
                    """, nativeQuery = true)
    Optional<DocumentCopy> findVisible(long id, long agencyId, Collection<String> holders);

    default DocumentCopy require(long id) {
        return findById(id).orElseThrow(() -> new RecordNotFound("copy " + id));
    }

    /** The copy for somebody who may see it. @throws RecordNotFound when it does not exist or is not theirs */
    default DocumentCopy visible(SignedInPerson person, long id) {
        return opened(person, id).document();
    }

    /** The same, with whom it opens to. @throws RecordNotFound when it does not exist or is not theirs */
    default Opened<DocumentCopy> opened(SignedInPerson person, long id) {
        return Participants.open(person, RequestCopy.PROCESS, holders -> findVisible(id, person.agencyId(), holders))
                .orElseThrow(() -> new RecordNotFound("copy " + id));
    }
}
