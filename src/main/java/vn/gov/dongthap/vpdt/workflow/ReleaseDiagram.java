package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.flowable.bpmn.model.Process;
import org.flowable.engine.RepositoryService;
import org.flowable.engine.repository.Deployment;
import org.flowable.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;

/** Releases a diagram as a new version. Running cases stay on theirs. */
@Component
public class ReleaseDiagram {

    private final DiagramCheck check;
    private final RepositoryService repository;
    private final DiagramVersions versions;
    private final ShippedForms shippedForms;
    private final FormVersions formVersions;
    private final AuditLog audit;
    private final Clock clock;

    ReleaseDiagram(
            DiagramCheck check,
            RepositoryService repository,
            DiagramVersions versions,
            ShippedForms shippedForms,
            FormVersions formVersions,
            AuditLog audit,
            Clock clock) {
        this.check = check;
        this.repository = repository;
        this.versions = versions;
        this.shippedForms = shippedForms;
        this.formVersions = formVersions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Releases the diagram together with its forms, unless the newest version has the same texts.
     *
     * @param bpmn the diagram, BPMN 2.0 XML in UTF-8
     * @param releaser who releases it
     * @throws DiagramRefused when it breaks a rule; nothing is released
     */
    @Transactional
    public void release(byte[] bpmn, Actor releaser) {
        List<DiagramFinding> findings = check.check(bpmn);
        if (!findings.isEmpty()) {
            throw new DiagramRefused(findings);
        }
        Process process = DiagramText.read(bpmn).getProcesses().get(0);
        Set<String> formKeys = DiagramText.formKeys(process);
        String checksum = DiagramText.checksum(bpmn, texts(formKeys));
        if (versions.newestChecksum(process.getId()).filter(checksum::equals).isPresent()) {
            return;
        }
        Deployment deployment = repository
                .createDeployment()
                .name(process.getId())
                .addBytes(process.getId() + ".bpmn", bpmn)
                .deploy();
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult();
        DiagramVersion version =
                new DiagramVersion(definition.getKey(), definition.getVersion(), process.getName(), definition.getId());
        versions.add(version, checksum, clock.instant());
        formVersions.keep(version.definitionId(), formKeys);
        audit.append(
                releaser,
                "process.release",
                null,
                null,
                null,
                "Phát hành quy trình “" + version.name() + "”, phiên bản " + version.version());
    }

    private List<String> texts(Set<String> formKeys) {
        return formKeys.stream().map(key -> shippedForms.find(key).orElse("")).toList();
    }
}
