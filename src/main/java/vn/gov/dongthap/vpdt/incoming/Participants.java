package vn.gov.dongthap.vpdt.incoming;

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
 * agency's clerks and leaders, the people of the units a directive names, and single people.
 */
@Repository
class Participants {

    private final JdbcTemplate jdbc;

    Participants(JdbcTemplate jdbc) {
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
                insert into incoming_participant (document_id, holder)
                select d.id, cast(? as varchar(24)) from incoming_document d where d.id = ?
                and not exists (select 1 from incoming_participant p where p.document_id = d.id and p.holder = ?)
                """,
                holders.stream()
                        .distinct()
                        .map(holder -> new Object[] {holder, documentId, holder})
                        .toList());
    }

    /** Takes the units of a superseded directive out, and the people who have only been named; who has acted stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(long documentId, Collection<Long> named) {
        jdbc.update("delete from incoming_participant where document_id = ? and holder like 'u:%'", documentId);
        jdbc.batchUpdate(
                """
                delete from incoming_participant where document_id = ? and holder = ?
                and not exists (select 1 from incoming_remark r where r.document_id = ? and r.author_id = ?)
                and not exists (select 1 from incoming_directive d where d.document_id = ? and d.author_id = ?)
                """,
                named.stream()
                        .map(id -> new Object[] {documentId, person(id), documentId, id, documentId, id})
                        .toList());
    }
}
