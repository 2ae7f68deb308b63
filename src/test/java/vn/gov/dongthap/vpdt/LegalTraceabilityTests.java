package vn.gov.dongthap.vpdt;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.workflow.WorkflowAction;

/** Holds docs/legal-traceability.md against the code, both ways. */
class LegalTraceabilityTests {

    private static final Path TABLE = Path.of("docs/legal-traceability.md");
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path DIAGRAMS = Path.of("bpmn");

    private static final String CLAUSE = "(?:[QNLV]\\d{1,2}|A\\d{1,2}|[IVX]+(?=\\.))(?:\\.[0-9A-Za-zđ]+(?:-k)?)*";
    private static final Pattern REFUSAL = Pattern.compile("new RuleBroken\\(\\s*\"([^\"]+)\"");
    private static final Pattern LITERAL = Pattern.compile("\"([QNLV]\\d{1,2}(?:\\.[0-9a-zđ]+(?:-k)?)+|N\\d{1,2})\"");
    private static final Pattern HEADING = Pattern.compile("^" + CLAUSE + "(?:, " + CLAUSE + ")*(?= )");
    private static final Pattern ELEMENT = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final int COLUMNS = 5;

    private final List<Row> rows = lines().filter(line -> line.startsWith("| `"))
            .map(LegalTraceabilityTests::row)
            .toList();
    private final Map<String, Class<?>> shipped = classes(MAIN);
    private final Map<String, Class<?>> tests = classes(TESTS);

    @Test
    void namesEveryClauseTheCodeCarriesOut() {
        Set<String> named = named();

        Stream<String> actions = shipped.values().stream()
                .map(type -> type.getAnnotation(WorkflowAction.class))
                .filter(Objects::nonNull)
                .flatMap(action -> Arrays.stream(action.clauses()));
        Stream<String> refusals = found(MAIN, ".java", REFUSAL);
        Stream<String> logged = found(MAIN, ".java", LITERAL);

        assertThat(Stream.of(actions, refusals, logged).flatMap(clauses -> clauses))
                .isNotEmpty()
                .allSatisfy(clause -> assertThat(named).contains(clause));
    }

    @Test
    void namesEveryClauseATestProves() {
        Set<String> proved = tests.values().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> headings(method).stream())
                .collect(toCollection(TreeSet::new));

        assertThat(proved).isNotEmpty();
        assertThat(named()).containsAll(proved);
    }

    @Test
    void namesOnlyStepsAndClassesThatExist() {
        Set<String> elements = found(DIAGRAMS, ".bpmn", ELEMENT).collect(toCollection(TreeSet::new));

        assertThat(rows).isNotEmpty().allSatisfy(row -> {
            assertThat(elements).as(row.clause()).containsAll(row.steps());
            assertThat(shipped.keySet()).as(row.clause()).containsAll(row.classes());
            assertThat(row.classes()).as(row.clause()).isNotEmpty();
        });
    }

    @Test
    void provesEachRowByATestThatCarriesItsClause() {
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.tests()).as(row.clause()).isNotEmpty().allSatisfy(test -> assertThat(method(test))
                    .as(test)
                    .isNotNull());
            assertThat(row.tests()).as(row.clause()).anySatisfy(test -> assertThat(headings(method(test)))
                    .contains(row.clause()));
        });
    }

    @Test
    void namesEachClauseOnceAndStandsForOthersOnlyWhereTheyAreNamed() {
        List<String> others = lines().filter(line -> line.matches("\\| Q14\\.2\\S+ \\|.*"))
                .flatMap(line -> quoted(line).stream())
                .toList();

        assertThat(rows).extracting(Row::clause).doesNotHaveDuplicates().containsAll(others);
        assertThat(others).isNotEmpty();
    }

    private Set<String> named() {
        return rows.stream().map(Row::clause).collect(toCollection(TreeSet::new));
    }

    private static Row row(String line) {
        String[] cells = line.substring(1).split("\\|");
        assertThat(cells).as(line).hasSize(COLUMNS);
        return new Row(quoted(cells[0]).get(0), quoted(cells[2]), quoted(cells[3]), quoted(cells[4]));
    }

    private @Nullable Method method(String test) {
        String[] names = test.split("\\.");
        Class<?> type = tests.get(names[0]);
        return type == null || names.length != 2
                ? null
                : Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getName().equals(names[1]))
                        .findFirst()
                        .orElse(null);
    }

    private static List<String> headings(@Nullable Method method) {
        DisplayName name = method == null ? null : method.getAnnotation(DisplayName.class);
        return name == null
                ? List.of()
                : HEADING.matcher(name.value())
                        .results()
                        .flatMap(heading -> Arrays.stream(heading.group().split(", ")))
                        .toList();
    }

    private static List<String> quoted(String text) {
        return QUOTED.matcher(text).results().map(match -> match.group(1)).toList();
    }

    private static Stream<String> lines() {
        return read(TABLE).lines();
    }

    private static Stream<String> found(Path folder, String ending, Pattern pattern) {
        return files(folder, ending)
                .flatMap(file -> pattern.matcher(read(file)).results())
                .map((MatchResult match) -> match.group(1));
    }

    /** All top-level classes of a folder by simple name, not initialized. */
    private static Map<String, Class<?>> classes(Path folder) {
        return files(folder, ".java")
                .map(file -> folder.relativize(file).toString())
                .filter(file -> !file.endsWith("package-info.java"))
                .map(file -> file.substring(0, file.length() - ".java".length()).replaceAll("[/\\\\]", "."))
                .map(LegalTraceabilityTests::load)
                .collect(toMap(Class::getSimpleName, type -> type, (one, other) -> one));
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, LegalTraceabilityTests.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Row(String clause, List<String> steps, List<String> classes, List<String> tests) {}
}
