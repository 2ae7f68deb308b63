package vn.gov.dongthap.vpdt.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.testing.IntegrationTest;
import vn.gov.dongthap.vpdt.testing.People;

/**
 * Feeds the engine room diagrams that run foreign code on an engine as it comes. The check refuses every one of them;
 * and if one got into the database behind its back, the engine still could not run it.
 */
@IntegrationTest
class ForeignCodeTests {

    static StockEngine stock;

    @Autowired
    ReleaseDiagram releaseDiagram;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService jobs;

    @Autowired
    DiagramVersions versions;

    @Autowired
    FormVersions forms;

    @Autowired
    CaseDriver driver;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @BeforeAll
    static void startStock() {
        stock = new StockEngine();
    }

    @AfterAll
    static void stopStock() {
        stock.close();
    }

    @BeforeEach
    void releaseWhatIsCalled() {
        driver.release("con.bpmn");
    }

    static List<ForeignCode> ways() {
        return ForeignCode.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void runsOnAnEngineAsItComes(ForeignCode foreign) {
        int before = Tripwire.RUNG.get();

        Throwable end = catchThrowable(() -> stock.run(foreign.bytes(), ForeignCode.KEY));

        assertThat(Tripwire.RUNG.get()).as("ends with %s", end).isGreaterThan(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void isRefusedAtRelease(ForeignCode foreign) {
        List<Long> before = released();

        assertThatExceptionOfType(DiagramRefused.class)
                .isThrownBy(() -> releaseDiagram.release(foreign.bytes(), Actor.SYSTEM))
                .satisfies(refusal -> assertThat(refusal.findings()).anySatisfy(finding -> {
                    assertThat(finding.elementId()).isEqualTo(foreign.element());
                    assertThat(finding.rule()).isEqualTo(foreign.rule());
                    assertThat(finding.message()).containsPattern("[ạ-ỹ]").doesNotStartWith("workflow.");
                }));

        assertThat(released()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways")
    void doesNotRunBehindTheCheck(ForeignCode foreign) {
        int before = Tripwire.RUNG.get();

        Throwable end = catchThrowable(() -> run(foreign.bytes()));

        assertThat(Tripwire.RUNG.get()).as("ends with %s", end).isEqualTo(before);
    }

    @Test
    void runsTheSoundDiagramEitherWay() {
        stock.run(CaseDriver.diagram("mat-bang.bpmn"), ForeignCode.KEY);

        assertThat(driver.view(run(CaseDriver.diagram("mat-bang.bpmn"))).travelled())
                .endsWith("hanhDong", "f5", "ketThuc");
        driver.release("mat-bang.bpmn");
    }

    /** Puts a diagram into the engine as the release would, but for the check, and goes its whole road. */
    private long run(byte[] bpmn) {
        String deployment = repository
                .createDeployment()
                .addBytes(ForeignCode.KEY + ".bpmn", bpmn)
                .disableSchemaValidation()
                .deploy()
                .getId();
        ProcessDefinition deployed = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .singleResult();
        forms.keep(deployed.getId(), Set.of("thu"));
        versions.add(
                new DiagramVersion(deployed.getKey(), deployed.getVersion(), "Mặt bằng", deployed.getId()),
                "0".repeat(64),
                clock.instant());
        SignedInPerson clerk = people.of("vanthu.skhcn");
        long subject = driver.start(ForeignCode.KEY, clerk, Map.of("donVi", List.of("a", "b")));
        jobs.createJobQuery().list().forEach(job -> jobs.executeJob(job.getId()));
        driver.complete(clerk, subject, "{\"quyetDinh\": \"xu-ly\"}");
        return subject;
    }

    private List<Long> released() {
        return jdbc.sql("""
                        select count(*) from process_version union all select count(*) from form_version
                        union all select count(*) from act_re_deployment
                        union all select count(*) from audit_event where action = 'process.release'
                        """).query(Long.class).list();
    }
}
