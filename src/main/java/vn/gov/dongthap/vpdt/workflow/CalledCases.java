package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;

/**
 * Cases that another case has called and waits for: a diagram calls another one about a record of its own, which the
 * key of the call names ({@code flowable:businessKey="${bienKetQua}"}). A call without a key goes on about the same
 * record, in the same case.
 */
@Component
class CalledCases {

    private static final Pattern KEY = Pattern.compile("([a-z][a-z-]{0,39}):(\\d{1,18})");

    private final CaseRecords cases;
    private final DiagramVersions versions;
    private final ObjectProvider<ProcedureForms> procedures;
    private final AuditLog audit;
    private final Clock clock;

    CalledCases(
            CaseRecords cases,
            DiagramVersions versions,
            ObjectProvider<ProcedureForms> procedures,
            AuditLog audit,
            Clock clock) {
        this.cases = cases;
        this.versions = versions;
        this.procedures = procedures;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a routing variable must hold for a call to be about that record. */
    static String key(String subjectType, long subjectId) {
        return subjectType + ":" + subjectId;
    }

    /** Whether an execution belongs to a case that was called about a record of its own. */
    static boolean isCalled(ExecutionEntity execution) {
        return !execution.getProcessInstanceId().equals(execution.getRootProcessInstanceId())
                && execution.getProcessInstance().getBusinessKey() != null;
    }

    /** Gives a process instance that is being called a case of its own. */
    CaseRecord begin(ExecutionEntity called, Actor actor) {
        Matcher key = KEY.matcher(called.getBusinessKey());
        if (!key.matches()) {
            throw new IllegalStateException("a call is about a record, not about " + called.getBusinessKey());
        }
        CaseForms.Called about = procedures.getObject().called(key.group(1), Long.parseLong(key.group(2)));
        about.routing().forEach(Routing::check);
        DiagramVersion version = versions.of(called.getProcessDefinitionId());
        CaseRecord record = cases.add(called.getId(), version, about.subject(), clock.instant(), about.routing());
        audit.append(
                actor,
                "case.start",
                about.subject().type(),
                about.subject().id(),
                null,
                "Bắt đầu quy trình “" + version.name() + "”");
        return record;
    }
}
