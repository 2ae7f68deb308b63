package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** Takes files in and gives them back. */
@Component
public class FileStore {

    private static final int CHUNK = 64 * 1024;
    private static final String COLUMNS = "id, name, media_type, size_bytes, sha256, pages";
    private static final RowMapper<StoredFile> FILE = (row, n) -> new StoredFile(
            row.getLong("id"),
            row.getString("name"),
            row.getString("media_type"),
            row.getLong("size_bytes"),
            row.getString("sha256"),
            row.getInt("pages"));

    private final FileDirectory directory;
    private final ContentCheck contentCheck;
    private final DataSize largest;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(
            FileDirectory directory,
            ContentCheck contentCheck,
            StorageSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.directory = directory;
        this.contentCheck = contentCheck;
        this.largest = settings.largest();
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a file in: name cleaned, size limited, type found by content, password-protected and truncated PDFs
     * refused, SHA-256 taken. The bytes are durable before the record commits; a rolled-back transaction leaves at most
     * an orphan that is swept later.
     *
     * @param claimedName the name the browser sent; hostile
     * @throws RuleBroken with one sentence per cause
     */
    public StoredFile takeIn(String claimedName, InputStream content, FilePolicy policy) throws IOException {
        FileName name = FileName.clean(claimedName);
        Path arrival = directory.newArrival();
        try {
            MessageDigest digest = sha256();
            long size = receive(content, arrival, digest, name);
            ContentCheck.Found found = contentCheck.check(arrival, name, policy);
            String sha256 = HexFormat.of().formatHex(digest.digest());
            directory.keep(arrival, sha256);
            return record(name.text(), found, size, sha256);
        } finally {
            Files.deleteIfExists(arrival);
        }
    }

    /**
     * The record of a file. Asks for no right: the caller has checked that the document is the person's to see.
     *
     * @throws RecordNotFound when there is none
     */
    public StoredFile find(long id) {
        return jdbc.sql("select " + COLUMNS + " from stored_file where id = ?")
                .param(id)
                .query(FILE)
                .optional()
                .orElseThrow(() -> new RecordNotFound("stored file " + id));
    }

    /** The records of some files, in one query, by id. */
    public List<StoredFile> findAll(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select " + COLUMNS + " from stored_file where id in (:ids) order by id")
                        .param("ids", ids)
                        .query(FILE)
                        .list();
    }

    /** Megabytes a file may have at most. */
    public long largestMegabytes() {
        return largest.toMegabytes();
    }

    /** The bytes of a file. */
    public InputStream open(StoredFile file) throws IOException {
        return directory.open(file.sha256());
    }

    private long receive(InputStream content, Path arrival, MessageDigest digest, FileName name) throws IOException {
        long size = 0;
        byte[] chunk = new byte[CHUNK];
        try (OutputStream out = Files.newOutputStream(arrival)) {
            for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
                size += read;
                if (size > largest.toBytes()) {
                    throw new RuleBroken(null, "storage.too-large", name.text(), largest.toMegabytes());
                }
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
            }
        }
        if (size == 0) {
            throw new RuleBroken(null, "storage.empty", name.text());
        }
        return size;
    }

    private StoredFile record(String name, ContentCheck.Found found, long size, String sha256) {
        GeneratedKeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into stored_file (name, media_type, size_bytes, sha256, pages, taken_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(name, found.type().mediaType(), size, sha256, found.pages(), Timestamp.from(clock.instant()))
                .update(key, "id");
        return new StoredFile(key.getKeyAs(Long.class), name, found.type().mediaType(), size, sha256, found.pages());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
