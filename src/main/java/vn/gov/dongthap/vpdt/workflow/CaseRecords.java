package vn.gov.dongthap.vpdt.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.stereotype.Repository;

/** The rows of cases and of the roads they travelled. */
@Repository
class CaseRecords {

    private static final String SELECT = """
            select id, engine_id, process_key, process_version, process_name, definition_id, subject_type, subject_id,
                   agency_id, title, reference, sender, urgency, settle_by, started_at, ended_at, routing
            from workflow_case
            """;
    private static final int LONGEST_TRACE = 4000;

    private final JdbcClient jdbc;

    CaseRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a case that starts now. */
    CaseRecord add(
            String engineId,
            DiagramVersion version,
            CaseSubject subject,
            Instant startedAt,
            Map<String, Object> routing) {
        KeyHolder key = new GeneratedKeyHolder();
        jdbc.sql("""
                        insert into workflow_case (engine_id, process_key, process_version, process_name,
                            definition_id, subject_type, subject_id, agency_id, title, reference, sender, urgency,
                            started_at, routing)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(Arrays.asList(
                        engineId,
                        version.key(),
                        version.version(),
                        version.name(),
                        version.definitionId(),
                        subject.type(),
                        subject.id(),
                        subject.agencyId(),
                        subject.title(),
                        subject.reference(),
                        subject.sender(),
                        subject.urgency(),
                        Timestamp.from(startedAt),
                        Routing.write(routing)))
                .update(key, "id");
        return new CaseRecord(
                key.getKeyAs(Long.class), engineId, version, subject, null, startedAt, null, Map.copyOf(routing));
    }

    /** A case, its row locked until the transaction ends: one case moves in one transaction at a time. */
    CaseRecord lock(long caseId) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(caseId)
                .query(CaseRecords::read)
                .single();
    }

    /** The case of an engine's process instance, its row locked. */
    Optional<CaseRecord> lockByEngineId(String engineId) {
        return jdbc.sql(SELECT + " where engine_id = ? for update")
                .param(engineId)
                .query(CaseRecords::read)
                .optional();
    }

    /** What a case is about. */
    CaseSubject subject(long caseId) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(caseId)
                .query(CaseRecords::read)
                .single()
                .subject();
    }

    /** The newest case of a record. */
    Optional<CaseRecord> newest(String subjectType, long subjectId) {
        return jdbc.sql(SELECT + " where subject_type = ? and subject_id = ? order by id desc limit 1")
                .params(subjectType, subjectId)
                .query(CaseRecords::read)
                .optional();
    }

    /** The newest case of a record, its row locked. */
    Optional<CaseRecord> lockNewest(String subjectType, long subjectId) {
        return newest(subjectType, subjectId).map(found -> lock(found.id()));
    }

    /** Keeps what a stretch of road changed. */
    void update(long caseId, @Nullable Instant settleBy, @Nullable Instant endedAt, Map<String, Object> routing) {
        jdbc.sql("update workflow_case set settle_by = ?, ended_at = ?, routing = ? where id = ?")
                .params(Arrays.asList(timestamp(settleBy), timestamp(endedAt), Routing.write(routing), caseId))
                .update();
    }

    /** Copies what people call the record. */
    /** Changes routing variables of a case whose row is locked. */
    void route(CaseRecord of, Map<String, Object> changes) {
        Map<String, Object> routing = new HashMap<>(of.routing());
        routing.putAll(changes);
        update(of.id(), of.settleBy(), of.endedAt(), routing);
    }

    void rename(CaseSubject subject) {
        jdbc.sql("""
                        update workflow_case set title = ?, reference = ?, sender = ?, urgency = ?
                        where subject_type = ? and subject_id = ?
                        """)
                .params(Arrays.asList(
                        subject.title(),
                        subject.reference(),
                        subject.sender(),
                        subject.urgency(),
                        subject.type(),
                        subject.id()))
                .update();
    }

    /** Appends the elements entered in one transaction. */
    void trace(long caseId, Instant at, List<String> elements) {
        StringBuilder line = new StringBuilder();
        for (String element : elements) {
            if (line.length() + 1 + element.length() > LONGEST_TRACE) {
                insertTrace(caseId, at, line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(element);
        }
        if (!line.isEmpty()) {
            insertTrace(caseId, at, line);
        }
    }

    /** Elements entered so far, in order. */
    List<String> travelled(long caseId) {
        return jdbc
                .sql("select elements from case_trace where case_id = ? order by id")
                .param(caseId)
                .query(String.class)
                .list()
                .stream()
                .flatMap(line -> Arrays.stream(line.split(" ")))
                .toList();
    }

    private void insertTrace(long caseId, Instant at, CharSequence line) {
        jdbc.sql("insert into case_trace (case_id, travelled_at, elements) values (?, ?, ?)")
                .params(caseId, Timestamp.from(at), line.toString())
                .update();
    }

    private static CaseRecord read(ResultSet row, int n) throws SQLException {
        return new CaseRecord(
                row.getLong("id"),
                row.getString("engine_id"),
                new DiagramVersion(
                        row.getString("process_key"),
                        row.getInt("process_version"),
                        row.getString("process_name"),
                        row.getString("definition_id")),
                new CaseSubject(
                        row.getString("subject_type"),
                        row.getLong("subject_id"),
                        row.getLong("agency_id"),
                        row.getString("title"),
                        row.getString("reference"),
                        row.getString("sender"),
                        row.getInt("urgency")),
                instant(row, "settle_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "ended_at"),
                Routing.read(row.getString("routing")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
