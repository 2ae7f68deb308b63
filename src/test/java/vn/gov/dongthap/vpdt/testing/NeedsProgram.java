package vn.gov.dongthap.vpdt.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test that runs programs of the machine: left out where they are missing, and named so in the report, because nobody
 * has to install anything to build; failing where {@code VPDT_TEST_PROGRAMS=required} says that they were installed.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsProgramCondition.class)
public @interface NeedsProgram {

    /** Names of programs on the path, or whole paths of files. */
    String[] value();
}
