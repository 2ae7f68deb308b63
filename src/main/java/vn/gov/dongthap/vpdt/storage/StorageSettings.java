package vn.gov.dongthap.vpdt.storage;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Where files lie and how large they may be; {@code vpdt.storage.*}.
 *
 * @param directory on one file system, shared by all nodes
 * @param largest largest file taken in
 * @param orphansKept how long bytes without a record stay: longer than any upload, and than restoring a backup takes
 * @param checkedFor how long a night's reading of kept contents may take
 */
@ConfigurationProperties("vpdt.storage")
record StorageSettings(
        @DefaultValue("data/files") Path directory,
        @DefaultValue("100MB") DataSize largest,
        @DefaultValue("7d") Duration orphansKept,
        @DefaultValue("5h") Duration checkedFor) {}
