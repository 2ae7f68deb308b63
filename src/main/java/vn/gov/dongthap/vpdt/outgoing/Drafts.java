package vn.gov.dongthap.vpdt.outgoing;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** The versions of drafts; added, never changed, but that the report is made again when the record has changed. */
@Repository
class Drafts {

    private final JdbcTemplate jdbc;

    Drafts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** All versions of a document, newest first. */
    @Transactional(readOnly = true)
    List<Draft> of(long documentId) {
        return jdbc.query(
                """
                select draft_number, word_file_id, pdf_file_id, author_name, author_position, note, format_report, made_at
                from outgoing_draft where document_id = ? order by draft_number desc
                """,
                (row, n) -> new Draft(
                        row.getInt("draft_number"),
                        row.getObject("word_file_id", Long.class),
                        row.getLong("pdf_file_id"),
                        row.getString("author_name"),
                        row.getString("author_position"),
                        row.getString("note"),
                        row.getString("format_report"),
                        row.getTimestamp("made_at").toInstant()),
                documentId);
    }

    /** Number of the version that was sent under that key already. */
    Optional<Integer> sent(long documentId, UUID key) {
        return jdbc
                .queryForList(
                        "select draft_number from outgoing_draft where document_id = ? and send_key = ?",
                        Integer.class,
                        documentId,
                        key)
                .stream()
                .findFirst();
    }

    /** Keeps the report of the check that was made when the version was submitted. */
    @Transactional(propagation = Propagation.MANDATORY)
    void report(long documentId, int number, String report) {
        jdbc.update(
                "update outgoing_draft set format_report = ? where document_id = ? and draft_number = ?",
                report,
                documentId,
                number);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(long documentId, UUID key, Draft draft, SignedInPerson author) {
        add(documentId, key, draft, author.ownId());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(long documentId, UUID key, Draft draft, long authorId) {
        jdbc.update(
                """
                insert into outgoing_draft (document_id, draft_number, word_file_id, pdf_file_id, author_id, author_name,
                                            author_position, note, format_report, made_at, send_key)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                documentId,
                draft.number(),
                draft.wordFileId(),
                draft.pdfFileId(),
                authorId,
                draft.authorName(),
                draft.authorPosition(),
                draft.note(),
                draft.report(),
                Timestamp.from(draft.madeAt()),
                key);
    }
}
