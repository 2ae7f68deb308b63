package vn.gov.dongthap.vpdt.signature;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was found on files, by the hash of their content. Rows are added, never changed. */
@Repository
class SignatureChecks {

    private static final String NEWEST = """
            select c.sha256, c.trust, c.report, c.id from signature_check c
            where c.sha256 in (:hashes) and not exists (
                select 1 from signature_check n where n.sha256 = c.sha256 and n.id > c.id)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SignatureChecks(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A finding kept.
     *
     * @param sha256 hash of the file
     * @param trust fingerprint of the issuers trusted at the time
     * @param report what was found
     */
    record Kept(String sha256, String trust, SignatureReport report) {}

    Optional<Kept> newest(String sha256) {
        return newest(List.of(sha256)).values().stream().findFirst();
    }

    /** The newest finding on each file, in one query. */
    Map<String, Kept> newest(Collection<String> hashes) {
        if (hashes.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(NEWEST)
                .param("hashes", hashes)
                .query((row, n) -> new Kept(
                        row.getString("sha256"),
                        row.getString("trust"),
                        json.readValue(row.getString("report"), SignatureReport.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Kept::sha256,
                        Function.identity(),
                        BinaryOperator.maxBy(
                                Comparator.comparing(kept -> kept.report().checkedAt()))));
    }

    void keep(Kept finding) {
        jdbc.sql("insert into signature_check (sha256, trust, outcome, report, checked_at) values (?, ?, ?, ?, ?)")
                .params(
                        finding.sha256(),
                        finding.trust(),
                        finding.report().outcome().name(),
                        json.writeValueAsString(finding.report()),
                        Timestamp.from(finding.report().checkedAt()))
                .update();
    }
}
