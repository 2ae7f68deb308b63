package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;

@IntegrationTest
class ReleaseDiagramTests {

    @Autowired
    private ReleaseDiagram releaseDiagram;

    @Autowired
    private DiagramVersions versions;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @DisplayName("Q4.3 what is installed anew leaves a row with who did it; the same again is no new version")
    void logsEveryRelease() {
        SignedInPerson releaser = people.of("phantich.skhcn");
        byte[] diagram = diagram("thu-phat-hanh", "Quy trình thử phát hành");

        releaseDiagram.release(diagram, releaser.actor());
        releaseDiagram.release(diagram, releaser.actor());
        releaseDiagram.release(diagram("thu-phat-hanh", "Quy trình đổi tên"), releaser.actor());

        assertThat(versions.newest("thu-phat-hanh").version()).isEqualTo(2);
        assertThat(releasesBy(releaser)).isEqualTo(2);
    }

    @Test
    @DisplayName("Q4.3 a diagram that breaks a rule installs nothing")
    void installsNothingOfARefusedDiagram() {
        SignedInPerson releaser = people.of("quantri.skhcn");
        byte[] diagram = diagram("thu-bi-tu-choi", " ");

        assertThatExceptionOfType(DiagramRefused.class)
                .isThrownBy(() -> releaseDiagram.release(diagram, releaser.actor()));

        assertThat(versions.newestChecksum("thu-bi-tu-choi")).isEmpty();
        assertThat(releasesBy(releaser)).isZero();
    }

    private static byte[] diagram(String key, String name) {
        return new String(CaseDriver.diagram("don-gian.bpmn"), StandardCharsets.UTF_8)
                .replace("thu-don-gian", key)
                .replace("Quy trình thử", name)
                .getBytes(StandardCharsets.UTF_8);
    }

    private int releasesBy(SignedInPerson person) {
        return jdbc.sql("select count(*) from audit_event where action = 'process.release' and actor_person_id = ?")
                .param(person.personId())
                .query(Integer.class)
                .single();
    }
}
