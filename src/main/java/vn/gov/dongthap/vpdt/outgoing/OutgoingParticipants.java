package vn.gov.dongthap.vpdt.outgoing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Role;

/**
 * Who may see a document. Every query for documents joins these rows, so access is decided where the data is found: the
 * agency's clerks and leaders, the people of the drafting unit and of units asked for opinions, and single people.
 */
@Repository
class OutgoingParticipants {

    private final JdbcTemplate jdbc;

    OutgoingParticipants(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What a person may be listed as; at least themselves. */
    static List<String> holdersOf(SignedInPerson person) {
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
    static String desk(long agencyId) {
        return "a:" + agencyId;
    }

    /** All people of a unit. */
    static String unit(long unitId) {
        return "u:" + unitId;
    }

    /** One person. */
    static String person(long personId) {
        return "p:" + personId;
    }

    /** Lets them see the document from now on; who may already is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    void allow(long documentId, Collection<String> holders) {
        jdbc.batchUpdate(
                """
                insert into outgoing_participant (document_id, holder)
                select d.id, cast(? as varchar(24)) from outgoing_document d where d.id = ?
                and not exists (select 1 from outgoing_participant p where p.document_id = d.id and p.holder = ?)
                """,
                holders.stream()
                        .distinct()
                        .map(holder -> new Object[] {holder, documentId, holder})
                        .toList());
    }

    /** Units whose people see the document: the drafting unit, and those asked for an opinion. */
    List<Long> units(long documentId) {
        return jdbc
                .queryForList(
                        "select holder from outgoing_participant where document_id = ? and holder like 'u:%'",
                        String.class, documentId)
                .stream()
                .map(holder -> Long.valueOf(holder.substring(2)))
                .toList();
    }
}
