package vn.gov.dongthap.vpdt.workflow;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;

/**
 * Releases the diagrams the system ships with: at the first start, and again when a new build brings other ones. What a
 * diagram calls is released before it.
 */
@Component
class ReleaseShippedDiagrams implements ApplicationRunner {

    private static final String SHIPPED = "classpath*:/bpmn/*.bpmn";

    private final ReleaseDiagram releaseDiagram;

    ReleaseShippedDiagrams(ReleaseDiagram releaseDiagram) {
        this.releaseDiagram = releaseDiagram;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        Resource[] shipped = new PathMatchingResourcePatternResolver().getResources(SHIPPED);
        Arrays.sort(shipped, Comparator.comparing(Resource::getFilename));
        Map<String, byte[]> waiting = new LinkedHashMap<>();
        for (Resource diagram : shipped) {
            byte[] bpmn = diagram.getContentAsByteArray();
            waiting.put(DiagramText.key(bpmn), bpmn);
        }
        while (!waiting.isEmpty()) {
            String next = waiting.keySet().stream()
                    .filter(key -> DiagramText.calls(waiting.get(key)).stream().noneMatch(waiting::containsKey))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("diagrams call each other: " + waiting.keySet()));
            releaseDiagram.release(waiting.remove(next), Actor.SYSTEM);
        }
    }
}
