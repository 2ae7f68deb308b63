package vn.gov.dongthap.vpdt.workflow;

import org.flowable.bpmn.model.UserTask;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisExecutionDataManager;
import org.jspecify.annotations.Nullable;

/**
 * Hears where the engine stops waiting: a task whose waiting place goes leaves its list, a case whose last place goes
 * has ended. The engine's events would tell the same, at the price of a select for everything it might delete.
 */
final class EngineExecutions extends ExecutionEntityManagerImpl {

    private final CaseRuns runs;

    EngineExecutions(ProcessEngineConfigurationImpl engine, CaseRuns runs) {
        super(engine, new MybatisExecutionDataManager(engine));
        this.runs = runs;
    }

    @Override
    public void deleteRelatedDataForExecution(
            ExecutionEntity execution, @Nullable String reason, boolean directlyInDatabase) {
        if (execution.getId().equals(execution.getRootProcessInstanceId())) {
            runs.of(execution).end();
        } else if (execution.getCurrentFlowElement() instanceof UserTask) {
            runs.of(execution).abandon(execution.getId());
        }
        super.deleteRelatedDataForExecution(execution, reason, directlyInDatabase);
    }
}
