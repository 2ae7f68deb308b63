package vn.gov.dongthap.vpdt.incoming;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** The aggregates. There is no way to delete one (V6.8). */
interface RecallRequests extends Repository<RecallRequest, Long> {

    RecallRequest save(RecallRequest request);

    Optional<RecallRequest> findById(long id);

    /** The one about a document that waits for an answer. */
    Optional<RecallRequest> findByOpenFor(long documentId);

    /** Whether its sender has recalled the document by a notice, and nobody has cancelled it yet. */
    default boolean isRecalled(long documentId) {
        return findByOpenFor(documentId)
                .filter(request -> request.kind() == RecallKind.RECALL)
                .isPresent();
    }

    default RecallRequest require(long id) {
        return findById(id).orElseThrow(() -> new RecordNotFound("recall request " + id));
    }
}
