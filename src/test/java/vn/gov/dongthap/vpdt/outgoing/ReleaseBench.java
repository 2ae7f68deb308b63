package vn.gov.dongthap.vpdt.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.CLERK;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.DRAFTER;
import static vn.gov.dongthap.vpdt.outgoing.OutgoingDriver.SIGNER;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.bench.BenchProvince;
import vn.gov.dongthap.vpdt.bench.BenchResults;
import vn.gov.dongthap.vpdt.bench.Timings;
import vn.gov.dongthap.vpdt.signature.DocumentNumber;
import vn.gov.dongthap.vpdt.signature.SealByAgency;
import vn.gov.dongthap.vpdt.storage.FileStore;
import vn.gov.dongthap.vpdt.storage.StoredFile;
import vn.gov.dongthap.vpdt.testing.Bench;
import vn.gov.dongthap.vpdt.testing.People;
import vn.gov.dongthap.vpdt.testing.TestClock;

/**
 * A sealed document released to 150 agencies: 150 incoming documents with their files, cases on the engine, tasks and
 * notices, in one transaction. Beside it the rows that each recipient finds, written once more by one plain insert for
 * each table and recipient, on tables without keys and rules.
 */
@Bench
class ReleaseBench {

    private static final int RECIPIENTS = 150;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 7;
    /** What a recipient finds, and how its rows are found. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>(Map.of(
            "incoming_document", "t.id = ?",
            "incoming_participant", "t.document_id = ?",
            "attachment", "t.owner_type = 'incoming' and t.owner_id = ?",
            "audit_event", "t.subject_type = 'incoming' and t.subject_id = ?",
            "workflow_case", "t.subject_type = 'incoming' and t.subject_id = ?",
            "case_trace",
                    "t.case_id = (select id from workflow_case where subject_type = 'incoming' and subject_id = ?)",
            "task_entry",
                    "t.case_id = (select id from workflow_case where subject_type = 'incoming' and subject_id = ?)",
            "outgoing_recipient_state", "t.recipient_id = (select id from outgoing_recipient where incoming_id = ?)"));

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private Recipients recipients;

    @Autowired
    private SealByAgency seals;

    @Autowired
    private FileStore files;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    private List<String> agencies = List.of();

    @Test
    void measures() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
        new BenchProvince(jdbc, people).founded();
        agencies = jdbc.queryForList(
                "select cast(id as varchar) from agency where organ_id like 'H20.B%' order by id limit " + RECIPIENTS,
                String.class);
        ROWS.keySet().forEach(table -> jdbc.execute("create table floor_" + table + " (like " + table + ")"));
        Timings release = new Timings();
        Timings floor = new Timings();
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            Timings released = i < 0 ? new Timings() : release;
            Timings inserted = i < 0 ? new Timings() : floor;
            long id = registered();
            StoredFile signed = files.find(
                    Objects.requireNonNull(driver.document(id).files().signedFileId()));
            StoredFile sealed = seal(id, signed);
            released.round(1, () -> release(id, signed, sealed));
            List<Long> arrived = recipients.of(id).stream()
                    .map(recipient -> Objects.requireNonNull(recipient.incomingId()))
                    .toList();
            assertThat(arrived).hasSize(RECIPIENTS);
            inserted.round(1, () -> insert(arrived));
        }
        try (BenchResults results = new BenchResults("release").takenOn(JdbcClient.create(jdbc))) {
            String kase = RECIPIENTS + " recipients";
            results.add(kase, "release", release.p50(), "ms")
                    .add(kase, "release_per_recipient", release.p50() / RECIPIENTS, "ms")
                    .add(kase, "plain_inserts", floor.p50(), "ms")
                    .add(kase, "plain_inserts_per_recipient", floor.p50() / RECIPIENTS, "ms")
                    .add(kase, "times_plain_inserts", release.p50() / floor.p50(), "");
        }
    }

    private long registered() {
        Map<String, Object> facts = driver.facts("trinh");
        facts.put("noiNhan", agencies);
        long id = driver.start();
        driver.addVersion(id);
        driver.answer(DRAFTER, id, facts);
        driver.check(id);
        driver.answer(SIGNER, id, Map.of("quyetDinh", "duyet"));
        driver.sign(id);
        driver.answer(CLERK, id, Map.of());
        return id;
    }

    private StoredFile seal(long id, StoredFile signed) {
        OutgoingDocument document = driver.document(id);
        return seals.seal(
                driver.person(CLERK),
                signed,
                new DocumentNumber(
                        Objects.requireNonNull(document.registerNumber()),
                        Objects.requireNonNull(document.metadata().issuedDate())),
                Objects.requireNonNull(document.parties().signerId()));
    }

    private void release(long id, StoredFile signed, StoredFile sealed) {
        transaction.executeWithoutResult(status -> {
            driver.document(id).attachSeal(driver.person(CLERK).personId(), signed, sealed, null, clock.instant());
            driver.answer(CLERK, id, Map.of());
        });
    }

    private void insert(List<Long> arrived) {
        transaction.executeWithoutResult(status -> arrived.forEach(incoming -> {
            ROWS.forEach((table, where) -> jdbc.update(
                    "insert into floor_" + table + " select t.* from " + table + " t where " + where, incoming));
            jdbc.update(
                    "update outgoing_recipient set state_at = state_at, incoming_id = ? where incoming_id = ?",
                    incoming,
                    incoming);
        }));
    }
}
