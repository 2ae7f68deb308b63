package vn.gov.dongthap.vpdt.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a PostgreSQL set up as for real use, to be measured. Classes so marked are named
 * {@code *Bench} and run under {@code -Pbench} only, each on a database of its own.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("bench")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=warn",
            "logging.level.vn.gov.dongthap.vpdt.bench=info",
            "vpdt.storage.directory=target/bench/files"
        })
@ActiveProfiles("test")
@ContextConfiguration(initializers = BenchDatabase.class)
@Import({TestClock.Configuration.class, People.class})
@DirtiesContext
public @interface Bench {}
