package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.document.Participants;

/** Who may see an outgoing document: the desk, the drafting unit, units asked for opinions, and single people. */
@Repository
class OutgoingParticipants extends Participants {

    OutgoingParticipants(JdbcTemplate jdbc) {
        super(jdbc, OutgoingDocument.TYPE);
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

    /** Asks people one by one for their opinion, and lets them see the document. Repeating changes nothing. */
    void ask(long documentId, List<Long> personIds) {
        allow(documentId, personIds.stream().map(Participants::person).toList());
        personIds.stream()
                .filter(person -> !isAsked(documentId, person))
                .forEach(person -> jdbc.update(
                        "insert into outgoing_asked_person (document_id, person_id) values (?, ?)",
                        documentId,
                        person));
    }

    /** Whether that person was asked in person, not as one of a unit. */
    boolean isAsked(long documentId, long personId) {
        return !jdbc.queryForList(
                        "select 1 from outgoing_asked_person where document_id = ? and person_id = ?",
                        Integer.class,
                        documentId,
                        personId)
                .isEmpty();
    }
}
