package vn.gov.dongthap.vpdt.drafting;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The LibreOffice that turns Word into PDF; {@code vpdt.drafting.office.*}.
 *
 * @param home where it is installed; looked for in the usual places when null
 * @param timeLimit how long one file may take before the process is killed and started anew
 * @param waiting how many files may wait for the one that is being turned; more are sent away at once
 */
@ConfigurationProperties("vpdt.drafting.office")
record OfficeSettings(
        @Nullable Path home,
        @DefaultValue("60s") Duration timeLimit,
        @DefaultValue("8") int waiting) {}
