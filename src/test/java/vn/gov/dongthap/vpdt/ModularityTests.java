package vn.gov.dongthap.vpdt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The floors of the house: a module imports only from its own floor and from those below, and never in a circle. */
class ModularityTests {

    private static final Path ARCHITECTURE = Path.of("docs/architecture.md");
    private static final String BEGIN = "<!-- modules: written by ModularityTests -->\n";
    private static final String END = "<!-- end of modules -->\n";

    private final ApplicationModules modules = ApplicationModules.of(VpdtApplication.class);
    private final ModulePicture picture = new ModulePicture(modules);

    @Test
    void modulesKeepToTheirBoundaries() {
        modules.verify();
    }

    @Test
    void noModuleReachesUp() {
        List<String> upward = picture.uses().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(used -> Floor.of(used).isAbove(Floor.of(entry.getKey())))
                        .map(used -> entry.getKey() + " uses " + used))
                .toList();

        assertThat(upward).isEmpty();
    }

    /** Run with {@code -Dvpdt.docs.write=true} to write the picture anew. */
    @Test
    void theDocumentsPictureIsTheHouse() throws IOException {
        String text = Files.readString(ARCHITECTURE);
        int from = text.indexOf(BEGIN) + BEGIN.length();
        int to = text.indexOf(END);
        if (Boolean.getBoolean("vpdt.docs.write")) {
            Files.writeString(ARCHITECTURE, text.substring(0, from) + "\n" + picture.markdown() + text.substring(to));
        } else {
            assertThat(text.substring(from, to).strip())
                    .isEqualTo(picture.markdown().strip());
        }
    }
}
