package vn.gov.dongthap.vpdt.outgoing;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.document.Participants;

/** Who may see a document issued on paper: the desk, the drafting unit, and who signed it. */
@Repository
class PaperParticipants extends Participants {

    PaperParticipants(JdbcTemplate jdbc) {
        super(jdbc, PaperDocument.TYPE);
    }
}
