package vn.gov.dongthap.vpdt.incoming;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Directives, in the order they were given. There is no way to delete one (Q4.4b). */
interface Directives extends Repository<Directive, Long> {

    Directive save(Directive directive);

    List<Directive> findByDocumentIdOrderById(long documentId);

    List<Directive> findByDocumentIdAndSupersededAtIsNull(long documentId);
}
