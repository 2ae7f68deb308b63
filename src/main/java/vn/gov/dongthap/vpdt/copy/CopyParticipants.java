package vn.gov.dongthap.vpdt.copy;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.document.Participants;

/** Who may see a copy: the desk, whoever asked for it, whoever decides on it. */
@Repository
class CopyParticipants extends Participants {

    CopyParticipants(JdbcTemplate jdbc) {
        super(jdbc, DocumentCopy.TYPE);
    }
}
