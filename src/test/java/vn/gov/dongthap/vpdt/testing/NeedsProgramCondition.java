package vn.gov.dongthap.vpdt.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Looks for the programs a {@link NeedsProgram} names. */
final class NeedsProgramCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Optional<NeedsProgram> needs = AnnotationSupport.findAnnotation(context.getElement(), NeedsProgram.class);
        List<String> missing = needs.stream()
                .flatMap(program -> Arrays.stream(program.value()))
                .filter(program -> !exists(program))
                .toList();
        if (missing.isEmpty()) {
            return ConditionEvaluationResult.enabled("every program is there");
        }
        if ("required".equals(System.getenv("VPDT_TEST_PROGRAMS"))) {
            throw new IllegalStateException("programs that were to be installed are missing: " + missing);
        }
        return ConditionEvaluationResult.disabled("missing on this machine: " + missing);
    }

    private static boolean exists(String program) {
        return program.startsWith("/")
                ? Files.exists(Path.of(program))
                : Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
