package vn.gov.dongthap.vpdt;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.modulith.core.ApplicationModules;

/** The modules and what they use, in Markdown: a Mermaid picture, and a table with every direct use. */
final class ModulePicture {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern SENTENCE = Pattern.compile("/\\*\\* (.*?\\.)(?= |$)", Pattern.MULTILINE);

    private final SortedMap<String, SortedSet<String>> uses = new TreeMap<>();
    private final SortedMap<String, String> sentences = new TreeMap<>();

    ModulePicture(ApplicationModules modules) {
        modules.forEach(module -> {
            String name = module.getIdentifier().toString();
            SortedSet<String> used = new TreeSet<>();
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .forEach(other -> used.add(other.getIdentifier().toString()));
            uses.put(name, used);
            sentences.put(name, sentence(module.getBasePackage().getName()));
        });
    }

    SortedMap<String, SortedSet<String>> uses() {
        return uses;
    }

    String markdown() {
        return "```mermaid\nflowchart TD\n" + floors() + arrows() + "```\n\n" + table();
    }

    private String floors() {
        StringBuilder floors = new StringBuilder();
        for (Floor floor : Floor.values()) {
            List<String> there =
                    floor.modules().stream().filter(uses::containsKey).toList();
            if (!there.isEmpty()) {
                floors.append("  subgraph ")
                        .append(floor)
                        .append("[\"")
                        .append(floor.title())
                        .append("\"]\n");
                there.forEach(module -> floors.append("    ").append(module).append('\n'));
                floors.append("  end\n");
            }
        }
        return floors.toString();
    }

    /** Only arrows that do not follow from others, or nobody could see through them. */
    private String arrows() {
        StringBuilder arrows = new StringBuilder();
        uses.forEach((module, used) -> used.stream()
                .filter(other -> used.stream().noneMatch(between -> reaches(between, other)))
                .forEach(other -> arrows.append("  ")
                        .append(module)
                        .append(" --> ")
                        .append(other)
                        .append('\n')));
        return arrows.toString();
    }

    private boolean reaches(String from, String to) {
        return uses.get(from).stream().anyMatch(next -> next.equals(to) || reaches(next, to));
    }

    private String table() {
        StringBuilder table = new StringBuilder("| floor | module | what it is | uses |\n|---|---|---|---|\n");
        for (Floor floor : Floor.values()) {
            floor.modules().stream().filter(uses::containsKey).forEach(module -> table.append("| ")
                    .append(floor.title().toLowerCase())
                    .append(" | `")
                    .append(module)
                    .append("` | ")
                    .append(sentences.get(module))
                    .append(" | ")
                    .append(uses.get(module).stream()
                            .map(used -> "`" + used + "`")
                            .collect(joining(" ")))
                    .append(" |\n"));
        }
        return table.toString();
    }

    private static String sentence(String packageName) {
        Path info = SOURCES.resolve(packageName.replace('.', '/')).resolve("package-info.java");
        try {
            Matcher matcher = SENTENCE.matcher(Files.readString(info));
            if (!matcher.find()) {
                throw new IllegalStateException(info + " does not say what the module is");
            }
            return matcher.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
