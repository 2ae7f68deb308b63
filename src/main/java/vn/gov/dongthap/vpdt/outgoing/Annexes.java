package vn.gov.dongthap.vpdt.outgoing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/** The annexes of documents, in their order. One taken out stays in the table, with the time. */
@Repository
class Annexes {

    private final JdbcTemplate jdbc;
    private final FileStore files;

    Annexes(JdbcTemplate jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** The annexes of a document. */
    @Transactional(readOnly = true)
    List<Annex> of(long documentId) {
        List<Row> rows = jdbc.query(
                """
                select id, name, original_file_id, pdf_file_id, sealed_file_id from outgoing_annex
                where document_id = ? and removed_at is null order by sort_order, id
                """,
                (row, n) -> new Row(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getLong("original_file_id"),
                        row.getLong("pdf_file_id"),
                        row.getObject("sealed_file_id", Long.class)),
                documentId);
        Map<Long, StoredFile> stored = files
                .findAll(rows.stream().flatMap(Row::files).distinct().toList())
                .stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return rows.stream()
                .map(row -> new Annex(
                        row.id(),
                        row.name(),
                        stored.get(row.originalId()),
                        stored.get(row.pdfId()),
                        row.sealedId() == null ? null : stored.get(row.sealedId())))
                .toList();
    }

    /** An annex of that document. @throws RecordNotFound when there is none */
    Annex require(long documentId, long annexId) {
        return of(documentId).stream()
                .filter(annex -> annex.id() == annexId)
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("annex " + annexId + " of outgoing document " + documentId));
    }

    /** Name of what was sent under that key already. */
    Optional<String> sent(long documentId, UUID key) {
        return jdbc
                .queryForList(
                        "select name from outgoing_annex where document_id = ? and send_key = ?",
                        String.class,
                        documentId,
                        key)
                .stream()
                .findFirst();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(long documentId, UUID key, String name, StoredFile original, StoredFile pdf) {
        jdbc.update("""
                insert into outgoing_annex (document_id, send_key, sort_order, name, original_file_id, pdf_file_id)
                values (?, ?, (select coalesce(max(a.sort_order), 0) + 1 from outgoing_annex a where a.document_id = ?),
                        ?, ?, ?)
                """, documentId, key, documentId, name, original.id(), pdf.id());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(long annexId, Instant now) {
        jdbc.update("update outgoing_annex set removed_at = ? where id = ?", Timestamp.from(now), annexId);
    }

    /** Gives the annexes of a document that order. */
    @Transactional(propagation = Propagation.MANDATORY)
    void order(List<Long> annexIds) {
        List<Object[]> places = new ArrayList<>();
        for (int place = 0; place < annexIds.size(); place++) {
            places.add(new Object[] {place + 1, annexIds.get(place)});
        }
        jdbc.batchUpdate("update outgoing_annex set sort_order = ? where id = ?", places);
    }

    /** Keeps the sealed files, by annex. */
    @Transactional(propagation = Propagation.MANDATORY)
    void seal(Map<Long, StoredFile> sealed) {
        jdbc.batchUpdate(
                "update outgoing_annex set sealed_file_id = ? where id = ?",
                sealed.entrySet().stream()
                        .map(entry -> new Object[] {entry.getValue().id(), entry.getKey()})
                        .toList());
    }

    /** The sealed files of a document. @throws RuleBroken when one of its annexes is not sealed (N17.2) */
    List<StoredFile> requireSealed(long documentId) {
        return of(documentId).stream()
                .map(annex -> Optional.ofNullable(annex.sealed())
                        .orElseThrow(() -> new RuleBroken("N17.2", "outgoing.annex-not-sealed", annex.name())))
                .toList();
    }

    /** One hash over all annexes: names and files, in their order; null when there are none. */
    static @Nullable String digest(List<Annex> annexes) {
        if (annexes.isEmpty()) {
            return null;
        }
        String lines = annexes.stream()
                .map(annex -> annex.pdf().sha256() + " " + annex.original().sha256() + " " + annex.name() + "\n")
                .collect(Collectors.joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Row(
            long id,
            String name,
            long originalId,
            long pdfId,
            @Nullable Long sealedId) {

        Stream<Long> files() {
            return Stream.of(originalId, pdfId, sealedId == null ? pdfId : sealedId);
        }
    }
}
