package vn.gov.dongthap.vpdt.register;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** Agencies that belong to one test alone, so that their registers are empty. */
@Component
@Profile("test")
class SomeAgencies {

    private static final AtomicLong NEXT = new AtomicLong(1_000_000);

    private final JdbcClient jdbc;

    SomeAgencies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Id of a new agency. */
    long found() {
        String name = "thu" + NEXT.incrementAndGet();
        jdbc.sql("insert into agency (name, short_name, kind, status)"
                        + " values ('Cơ quan thử sổ', ?, 'DEPARTMENT', 'ACTIVE')")
                .param(name)
                .update();
        return jdbc.sql("select id from agency where short_name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }

    static NumberingDecision decided(NumberingScheme scheme, String abbreviation) {
        return scheme == NumberingScheme.BY_GROUP
                ? grouped(abbreviation)
                : new NumberingDecision(scheme, abbreviation, "Quyết định 01/QĐ-CQT ngày 02/01/2030", List.of());
    }

    /** Decisions and resolutions in one group, all the rest in another. */
    static NumberingDecision grouped(String abbreviation) {
        Set<DocumentType> first = EnumSet.of(DocumentType.DECISION, DocumentType.RESOLUTION);
        Set<DocumentType> others = new HashSet<>(NumberingDecision.NUMBERED_TYPES);
        others.removeAll(first);
        return new NumberingDecision(
                NumberingScheme.BY_GROUP,
                abbreviation,
                "Quyết định 01/QĐ-CQT ngày 02/01/2030",
                List.of(new TypeGroup(1, "Văn bản cá biệt", first), new TypeGroup(2, "Văn bản khác", others)));
    }
}
