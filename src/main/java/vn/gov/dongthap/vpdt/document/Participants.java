package vn.gov.dongthap.vpdt.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Role;

/**
 * Who may see a document. Every query for documents joins these rows, so access is decided where the data is found: the
 * agency's clerks and leaders, the people of units that have to do with it, and single people. Each kind of document
 * keeps its own rows.
 */
public abstract class Participants {

    protected final JdbcTemplate jdbc;
    private final String insert;

    /** @param kind what the tables are called after, e.g. {@code incoming} */
    protected Participants(JdbcTemplate jdbc, String kind) {
        this.jdbc = jdbc;
        this.insert = """
                insert into %1$s_participant (document_id, holder)
                select d.id, cast(? as varchar(24)) from %1$s_document d where d.id = ?
                and not exists (select 1 from %1$s_participant p where p.document_id = d.id and p.holder = ?)
                """.formatted(kind);
    }

    /** What a person may be listed as; at least themselves. */
    public static List<String> holdersOf(SignedInPerson person) {
        List<String> holders = new ArrayList<>();
        holders.add(person(person.personId()));
        if (person.unitId() != null) {
            holders.add(unit(person.unitId()));
        }
        if (person.has(Role.CLERK) || person.has(Role.HEAD) || person.has(Role.LEADER)) {
            holders.add(desk(person.agencyId()));
        }
        return holders;
    }

    /** The agency's clerks, head and leaders. */
    public static String desk(long agencyId) {
        return "a:" + agencyId;
    }

    /** All people of a unit. */
    public static String unit(long unitId) {
        return "u:" + unitId;
    }

    /** One person. */
    public static String person(long personId) {
        return "p:" + personId;
    }

    /** Lets them see the document from now on; who may already is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void allow(long documentId, Collection<String> holders) {
        jdbc.batchUpdate(
                insert,
                holders.stream()
                        .distinct()
                        .map(holder -> new Object[] {holder, documentId, holder})
                        .toList());
    }
}
