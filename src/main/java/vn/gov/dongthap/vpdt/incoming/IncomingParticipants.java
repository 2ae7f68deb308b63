package vn.gov.dongthap.vpdt.incoming;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.document.Participants;

/** Who may see an incoming document: the desk, the units a directive names, and whoever has had to do with it. */
@Repository
class IncomingParticipants extends Participants {

    IncomingParticipants(JdbcTemplate jdbc) {
        super(jdbc, IncomingDocument.TYPE);
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
