package vn.gov.dongthap.vpdt.incoming;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The aggregates. There is no way to delete one (Q4.4b). */
interface IncomingDocuments extends Repository<IncomingDocument, Long> {

    IncomingDocument save(IncomingDocument document);

    Optional<IncomingDocument> findById(long id);

    default IncomingDocument require(long id) {
        return findById(id).orElseThrow(() -> new RecordNotFound("incoming document " + id));
    }
}
