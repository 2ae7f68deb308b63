package vn.gov.dongthap.vpdt.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** The released versions of diagrams. */
@Repository
class DiagramVersions {

    private final JdbcClient jdbc;

    DiagramVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The version new cases run on.
     *
     * @throws RuleBroken when the diagram has never been released
     */
    DiagramVersion newest(String key) {
        return jdbc.sql("""
                        select process_key, version, process_name, definition_id from process_version
                        where process_key = ? order by version desc limit 1
                        """)
                .param(key)
                .query(DiagramVersions::read)
                .optional()
                .orElseThrow(() -> new RuleBroken(null, "workflow.process.not-released", key));
    }

    /** The version an engine's definition was released as. */
    DiagramVersion of(String definitionId) {
        return jdbc.sql("""
                        select process_key, version, process_name, definition_id from process_version
                        where definition_id = ?
                        """).param(definitionId).query(DiagramVersions::read).single();
    }

    /** Every diagram ever released, by name. */
    List<ProcessName> names() {
        return jdbc.sql("""
                        select v.process_key, v.process_name from process_version v
                        where v.version = (
                            select max(newest.version) from process_version newest
                            where newest.process_key = v.process_key)
                        order by v.process_name, v.process_key
                        """)
                .query((row, n) -> new ProcessName(row.getString("process_key"), row.getString("process_name")))
                .list();
    }

    /** Checksum of the newest version's text, empty when the diagram has never been released. */
    Optional<String> newestChecksum(String key) {
        return jdbc.sql("select checksum from process_version where process_key = ? order by version desc limit 1")
                .param(key)
                .query(String.class)
                .optional();
    }

    void add(DiagramVersion version, String checksum, Instant releasedAt) {
        jdbc.sql("""
                        insert into process_version
                            (process_key, version, process_name, definition_id, checksum, released_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        version.key(),
                        version.version(),
                        version.name(),
                        version.definitionId(),
                        checksum,
                        Timestamp.from(releasedAt))
                .update();
    }

    private static DiagramVersion read(ResultSet row, int n) throws SQLException {
        return new DiagramVersion(
                row.getString("process_key"),
                row.getInt("version"),
                row.getString("process_name"),
                row.getString("definition_id"));
    }
}
