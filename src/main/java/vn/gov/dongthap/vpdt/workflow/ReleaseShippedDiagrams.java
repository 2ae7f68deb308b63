package vn.gov.dongthap.vpdt.workflow;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;

/** Releases the diagrams the system ships with: at the first start, and again when a new build brings other ones. */
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
        for (Resource diagram : shipped) {
            releaseDiagram.release(diagram.getContentAsByteArray(), Actor.SYSTEM);
        }
    }
}
