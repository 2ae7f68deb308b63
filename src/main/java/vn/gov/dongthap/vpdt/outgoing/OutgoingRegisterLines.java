package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.register.PrintedRow;
import vn.gov.dongthap.vpdt.register.RegisterEntry;
import vn.gov.dongthap.vpdt.register.RegisterLists;
import vn.gov.dongthap.vpdt.register.RegisterPage;
import vn.gov.dongthap.vpdt.register.RegisterRange;
import vn.gov.dongthap.vpdt.report.OutgoingRegisterRow;

/**
 * The lines of a register of outgoing documents, in order, some hundreds at a time by key: a few queries for each
 * part, and no connection is held while pages are made.
 */
@Repository
class OutgoingRegisterLines {

    private static final int CHUNK = 500;

    private final RegisterLists registers;
    private final JdbcClient jdbc;
    private final OutgoingLog log;

    OutgoingRegisterLines(RegisterLists registers, JdbcClient jdbc, OutgoingLog log) {
        this.registers = registers;
        this.jdbc = jdbc;
        this.log = log;
    }

    /** The lines of the range, void numbers included: a gapless register shows them. */
    Iterator<OutgoingRegisterRow> of(long registerId, RegisterRange range) {
        return new Chunks(registerId, range);
    }

    private List<OutgoingRegisterRow> rows(List<RegisterEntry> entries) {
        List<PrintedRow> printed = printed(entries);
        return IntStream.range(0, entries.size())
                .mapToObj(n -> row(entries.get(n), printed.get(n)))
                .toList();
    }

    private static OutgoingRegisterRow row(RegisterEntry entry, PrintedRow printed) {
        return new OutgoingRegisterRow(
                entry.reference(),
                entry.date(),
                entry.content(),
                printed.signer(),
                printed.recipients(),
                printed.copyKeeper(),
                printed.copies(),
                printed.transferredOn(),
                null,
                printed.note());
    }

    /** What is printed beside entries: as it was when the register was closed, and as it is now while it is open. */
    List<PrintedRow> printed(List<RegisterEntry> entries) {
        Map<Long, RegisterFacts> electronic = facts(entries, OutgoingDocument.TYPE);
        Map<Long, RegisterFacts> paper = facts(entries, PaperDocument.TYPE);
        return entries.stream()
                .map(entry -> entry.printed() != null
                        ? entry.printed()
                        : printed(
                                entry,
                                switch (entry.ownerType()) {
                                    case OutgoingDocument.TYPE -> electronic.get(entry.ownerId());
                                    case PaperDocument.TYPE -> paper.get(entry.ownerId());
                                    default -> null;
                                }))
                .toList();
    }

    private Map<Long, RegisterFacts> facts(List<RegisterEntry> entries, String type) {
        List<Long> documents = entries.stream()
                .filter(entry -> entry.printed() == null && entry.ownerType().equals(type))
                .map(RegisterEntry::ownerId)
                .toList();
        if (documents.isEmpty()) {
            return Map.of();
        }
        List<RegisterFacts> facts = type.equals(PaperDocument.TYPE) ? paper(documents) : electronic(documents);
        return facts.stream().collect(Collectors.toMap(RegisterFacts::id, known -> known));
    }

    private List<RegisterFacts> electronic(Collection<Long> documents) {
        Map<Long, String> places = places("""
                        select document_id, name from outgoing_recipient where document_id in (:ids)
                        order by document_id, sort_order
                        """, documents);
        return jdbc.sql("""
                        select d.id, d.signer_name, d.signer_competence, d.urgency, d.description, d.state, d.closed_at, u.name as unit_name
                        from outgoing_document d join unit u on u.id = d.drafting_unit_id where d.id in (:ids)
                        """)
                .param("ids", documents)
                .query((row, n) -> {
                    OutgoingState state = OutgoingState.valueOf(row.getString("state"));
                    return new RegisterFacts(
                            row.getLong("id"),
                            SignerInfo.named(row.getString("signer_name"), row.getString("signer_competence")),
                            Urgency.valueOf(row.getString("urgency")),
                            row.getString("description"),
                            row.getString("unit_name"),
                            state == OutgoingState.RECALLED,
                            null,
                            state.hasLeft() ? day(row.getObject("closed_at", OffsetDateTime.class)) : null,
                            places.getOrDefault(row.getLong("id"), ""));
                })
                .list();
    }

    private List<RegisterFacts> paper(Collection<Long> documents) {
        Map<Long, String> places = places("""
                        select document_id, name from paper_recipient where document_id in (:ids)
                        order by document_id, sort_order
                        """, documents);
        return jdbc.sql("""
                        select d.id, d.signer_name, d.signer_competence, d.urgency, d.description, d.copy_count, u.name as unit_name
                        from paper_document d join unit u on u.id = d.drafting_unit_id where d.id in (:ids)
                        """)
                .param("ids", documents)
                .query((row, n) -> new RegisterFacts(
                        row.getLong("id"),
                        SignerInfo.named(row.getString("signer_name"), row.getString("signer_competence")),
                        Urgency.valueOf(row.getString("urgency")),
                        row.getString("description"),
                        row.getString("unit_name"),
                        false,
                        row.getInt("copy_count"),
                        null,
                        places.getOrDefault(row.getLong("id"), "")))
                .list();
    }

    private Map<Long, String> places(String sql, Collection<Long> documents) {
        Map<Long, String> places = new HashMap<>();
        jdbc.sql(sql).param("ids", documents).query(row -> {
            places.merge(row.getLong("document_id"), row.getString("name"), (one, more) -> one + "; " + more);
        });
        return places;
    }

    private PrintedRow printed(RegisterEntry entry, @Nullable RegisterFacts facts) {
        return new PrintedRow(
                facts == null || facts.signer() == null ? "" : facts.signer(),
                facts == null ? "" : facts.places(),
                facts == null ? null : log.sentence("outgoing.print.copy", facts.unit()),
                facts == null ? null : facts.copies(),
                facts == null ? null : facts.releasedOn(),
                note(entry, facts));
    }

    private @Nullable String note(RegisterEntry entry, @Nullable RegisterFacts facts) {
        RegisterEntry.Voided voided = entry.voided();
        String note = Stream.of(
                        facts == null || facts.urgency() == Urgency.NORMAL
                                ? null
                                : facts.urgency().label(),
                        facts == null ? null : facts.description(),
                        facts != null && facts.recalled() ? OutgoingState.RECALLED.label() : null,
                        voided == null
                                ? null
                                : log.sentence(
                                        "outgoing.print.void",
                                        OutgoingDocument.DAY.format(voided.on()),
                                        voided.reason()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return note.isEmpty() ? null : note;
    }

    private static LocalDate day(OffsetDateTime moment) {
        return moment.atZoneSameInstant(ProvinceTime.ZONE).toLocalDate();
    }

    private final class Chunks implements Iterator<OutgoingRegisterRow> {

        private final long registerId;
        private final RegisterRange range;
        private Iterator<OutgoingRegisterRow> chunk =
                List.<OutgoingRegisterRow>of().iterator();
        private @Nullable Integer after = 0;

        Chunks(long registerId, RegisterRange range) {
            this.registerId = registerId;
            this.range = range;
        }

        @Override
        public boolean hasNext() {
            if (!chunk.hasNext() && after != null) {
                RegisterPage page = registers.entries(registerId, range, after, CHUNK);
                chunk = rows(page.entries()).iterator();
                after = page.next();
            }
            return chunk.hasNext();
        }

        @Override
        public OutgoingRegisterRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return chunk.next();
        }
    }
}
