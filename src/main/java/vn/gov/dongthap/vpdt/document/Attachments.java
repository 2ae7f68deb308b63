package vn.gov.dongthap.vpdt.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * The files of documents. Asks for no right: whoever calls has checked that the document is the person's to see, and an
 * attachment is only ever looked for inside its document.
 */
@Repository
public class Attachments {

    private final JdbcTemplate jdbc;
    private final FileStore files;

    Attachments(JdbcTemplate jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Binds files to a new document: the first is its main file, the rest are annexes in their order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(String ownerType, long ownerId, List<StoredFile> inOrder) {
        List<Object[]> rows = new ArrayList<>();
        for (int position = 0; position < inOrder.size(); position++) {
            AttachmentRole role = position == 0 ? AttachmentRole.MAIN : AttachmentRole.ANNEX;
            rows.add(new Object[] {
                ownerType, ownerId, role.name(), position, inOrder.get(position).id()
            });
        }
        jdbc.batchUpdate(
                "insert into attachment (owner_type, owner_id, role, position, file_id) values (?, ?, ?, ?, ?)", rows);
    }

    /** The files of a document, the main file first. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String ownerType, long ownerId) {
        List<Row> rows = jdbc.query(
                """
                select id, role, position, file_id from attachment
                where owner_type = ? and owner_id = ? order by position
                """,
                (row, n) -> new Row(
                        row.getLong("id"),
                        AttachmentRole.valueOf(row.getString("role")),
                        row.getInt("position"),
                        row.getLong("file_id")),
                ownerType,
                ownerId);
        Map<Long, StoredFile> stored = files
                .findAll(rows.stream().map(Row::fileId).toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return rows.stream()
                .map(row -> new Attachment(row.id(), row.role(), row.position(), stored.get(row.fileId())))
                .toList();
    }

    /** A file of that document, empty when it belongs to another. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(String ownerType, long ownerId, long attachmentId) {
        return of(ownerType, ownerId).stream()
                .filter(attachment -> attachment.id() == attachmentId)
                .findFirst();
    }

    private record Row(long id, AttachmentRole role, int position, long fileId) {}
}
