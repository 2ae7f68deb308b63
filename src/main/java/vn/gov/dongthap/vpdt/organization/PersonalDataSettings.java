package vn.gov.dongthap.vpdt.organization;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How personal identifiers are sealed.
 *
 * @param key secret of at least 32 characters, the same on every node; null to keep one in the file
 * @param keyFile made at the first start when no key is given: for one node, and for trying the system
 */
@ConfigurationProperties("vpdt.personal-data")
record PersonalDataSettings(
        @Nullable String key,
        @DefaultValue("data/personal-data.key") Path keyFile) {}
