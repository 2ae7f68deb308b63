package vn.gov.dongthap.vpdt.workflow;

import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisExecutionDataManager;
import org.flowable.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Hears where the engine stops waiting: a task whose waiting place goes leaves its list, a case whose last place goes
 * has ended, a case that is called begins. The engine's events would tell the same, at the price of a select for everything it might delete.
 */
final class EngineExecutions extends ExecutionEntityManagerImpl {

    private final CaseRuns runs;

    EngineExecutions(ProcessEngineConfigurationImpl engine, CaseRuns runs) {
        super(engine, new MybatisExecutionDataManager(engine));
        this.runs = runs;
    }

    @Override
    public ExecutionEntity createSubprocessInstance(
            ProcessDefinition definition,
            ExecutionEntity calling,
            @Nullable String businessKey,
            String initialActivityId) {
        ExecutionEntity called = super.createSubprocessInstance(definition, calling, businessKey, initialActivityId);
        if (businessKey != null) {
            runs.call(calling, called);
        }
        return called;
    }

    @Override
    public void deleteRelatedDataForExecution(
            ExecutionEntity execution, @Nullable String reason, boolean directlyInDatabase) {
        if (execution.isProcessInstanceType() && runs.isCase(execution)) {
            runs.of(execution).end();
        } else if (execution.getCurrentFlowElement() instanceof UserTask) {
            runs.of(execution).abandon(execution.getId());
        }
        super.deleteRelatedDataForExecution(execution, reason, directlyInDatabase);
    }
}
