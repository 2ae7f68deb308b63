package vn.gov.dongthap.vpdt.outgoing;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lines of "Nơi nhận" of documents issued on paper, as they were entered. */
@Repository
class PaperRecipients {

    private final JdbcTemplate jdbc;

    PaperRecipients(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(long documentId, List<PaperRecipient> lines) {
        jdbc.batchUpdate(
                "insert into paper_recipient (document_id, sort_order, name, copies) values (?, ?, ?, ?)",
                IntStream.range(0, lines.size())
                        .mapToObj(at -> new Object[] {
                            documentId, at, lines.get(at).name(), lines.get(at).copies()
                        })
                        .toList());
    }

    List<PaperRecipient> of(long documentId) {
        return jdbc.query(
                "select name, copies from paper_recipient where document_id = ? order by sort_order",
                (row, n) -> new PaperRecipient(row.getString("name"), row.getInt("copies")),
                documentId);
    }
}
