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
}
