package vn.gov.dongthap.vpdt.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
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
    /** Files up to this size are judged before the first byte is given out. */
    private static final long READ_AT_ONCE = 2L * 1024 * 1024;

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
    private final DamagedContents damaged;
    private final DataSize largest;
    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(
            FileDirectory directory,
            ContentCheck contentCheck,
            DamagedContents damaged,
            StorageSettings settings,
            JdbcClient jdbc,
            Clock clock) {
        this.directory = directory;
        this.contentCheck = contentCheck;
        this.damaged = damaged;
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
            MessageDigest digest = FileDirectory.sha256();
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

    /**
     * The bytes of a file, as they were kept and not otherwise (N19.2a). Those of a large file are hashed while they are
     * read; the end is given out only when all were right.
     *
     * @throws RuleBroken when they are missing, or are not what was kept
     * @throws IOException when they cannot be read; while a large file is read, also when it is not what was kept
     */
    public InputStream open(StoredFile file) throws IOException {
        if (file.size() <= READ_AT_ONCE) {
            return new ByteArrayInputStream(read(file));
        }
        try {
            return new VerifiedContent(
                    directory.open(file.sha256()),
                    file.sha256(),
                    () -> damaged.found(file.sha256(), ContentCondition.CHANGED));
        } catch (NoSuchFileException e) {
            throw refused(file, ContentCondition.MISSING);
        }
    }

    /**
     * All bytes of a file, as they were kept (N19.2a).
     *
     * @throws RuleBroken when they are missing, or are not what was kept
     */
    public byte[] read(StoredFile file) throws IOException {
        byte[] bytes;
        try (InputStream content = directory.open(file.sha256())) {
            bytes = content.readNBytes((int) Math.min(file.size() + 1, Integer.MAX_VALUE - 8));
        } catch (NoSuchFileException e) {
            throw refused(file, ContentCondition.MISSING);
        }
        String found = HexFormat.of().formatHex(FileDirectory.sha256().digest(bytes));
        if (!found.equals(file.sha256())) {
            throw refused(file, ContentCondition.CHANGED);
        }
        return bytes;
    }

    /**
     * Whether the bytes of a file are still those that were kept (N19.2a); reads all of them. What was found on a file
     * holds for those bytes alone.
     *
     * @throws IOException when they cannot be read
     */
    public boolean isAsKept(StoredFile file) throws IOException {
        ContentCondition condition = directory.condition(file.sha256());
        if (condition != ContentCondition.WHOLE) {
            damaged.found(file.sha256(), condition);
        }
        return condition == ContentCondition.WHOLE;
    }

    private RuleBroken refused(StoredFile file, ContentCondition condition) {
        damaged.found(file.sha256(), condition);
        return new RuleBroken("N19.2a", "storage.damaged", file.name());
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
}
