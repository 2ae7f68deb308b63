package vn.gov.dongthap.vpdt;

import java.util.List;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Names all settings production lacks, before anything starts. Left alone, one missing variable would stop the start
 * with the stack of whatever met it first, and others be taken for their own text.
 */
class ProductionSettings implements EnvironmentPostProcessor {

    private static final Profiles PRODUCTION = Profiles.of("production");
    private static final List<String> REQUIRED = List.of(
            "VPDT_DB_URL",
            "VPDT_DB_USER",
            "VPDT_DB_PASSWORD",
            "VPDT_SMTP_HOST",
            "VPDT_MAIL_FROM",
            "VPDT_PUBLIC_ADDRESS",
            "VPDT_PERSONAL_DATA_KEY");

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.acceptsProfiles(PRODUCTION)) {
            return;
        }
        List<String> missing = REQUIRED.stream()
                .filter(name -> !environment.containsProperty(name))
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "production needs these environment variables (docs/operations.md): " + missing);
        }
    }
}
