package vn.gov.dongthap.vpdt.storage;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Every night, deletes bytes no record names: what rolled-back transactions and broken-off uploads left behind. */
@Component
class SweepOrphans {

    private static final Logger LOG = LoggerFactory.getLogger(SweepOrphans.class);
    private static final int AT_A_TIME = 500;

    private final FileDirectory directory;
    private final StorageSettings settings;
    private final JdbcClient jdbc;
    private final Clock clock;

    SweepOrphans(FileDirectory directory, StorageSettings settings, JdbcClient jdbc, Clock clock) {
        this.directory = directory;
        this.settings = settings;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Ho_Chi_Minh")
    void sweep() throws IOException {
        Instant before = clock.instant().minus(settings.orphansKept());
        directory.discardArrivalsBefore(before);
        List<String> old = directory.writtenBefore(before);
        int swept = 0;
        for (int from = 0; from < old.size(); from += AT_A_TIME) {
            List<String> some = old.subList(from, Math.min(from + AT_A_TIME, old.size()));
            Set<String> orphans = new HashSet<>(some);
            orphans.removeAll(recorded(some));
            for (String sha256 : orphans) {
                directory.discard(sha256, before);
            }
            swept += orphans.size();
        }
        LOG.info("swept {} contents without a record", swept);
    }

    private List<String> recorded(List<String> hashes) {
        return jdbc.sql("select distinct sha256 from stored_file where sha256 in (:hashes)")
                .param("hashes", hashes)
                .query(String.class)
                .list();
    }
}
