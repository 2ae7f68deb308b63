package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Directives, in the order they were given. There is no way to delete one (Q4.4b). */
interface Directives extends Repository<Directive, Long> {

    Directive save(Directive directive);

    List<Directive> findByDocumentIdOrderById(long documentId);

    List<Directive> findByDocumentIdAndSupersededAtIsNull(long documentId);

    Optional<Directive> findFirstByDocumentIdAndTierOrderByIdDesc(long documentId, Directive.Tier tier);

    boolean existsByDocumentIdAndTierAndAuthorId(long documentId, Directive.Tier tier, long authorId);
}
