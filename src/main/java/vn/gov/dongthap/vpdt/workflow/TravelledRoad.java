package vn.gov.dongthap.vpdt.workflow;

import org.flowable.bpmn.model.BoundaryEvent;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.SequenceFlow;
import org.flowable.bpmn.model.StartEvent;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ActivityInstanceEntityManagerImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.persistence.entity.data.impl.MybatisActivityInstanceDataManager;
import org.flowable.task.service.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Notes the elements a case enters, in place of the engine's row per element: {@link CaseRun} writes them as one row
 * per transaction.
 */
final class TravelledRoad extends ActivityInstanceEntityManagerImpl {

    private final CaseRuns runs;

    TravelledRoad(ProcessEngineConfigurationImpl engine, CaseRuns runs) {
        super(engine, new MybatisActivityInstanceDataManager(engine));
        this.runs = runs;
    }

    @Override
    public void recordActivityStart(ExecutionEntity execution) {
        FlowElement element = execution.getCurrentFlowElement();
        // a boundary event is entered when it fires, not when it is armed; the engine reports a start event twice
        boolean startAgain = element instanceof StartEvent
                && runs.of(execution).lastTravelled().equals(element.getId());
        if (!(element instanceof BoundaryEvent) && !startAgain) {
            note(execution, execution.getCurrentActivityId());
        }
    }

    @Override
    public void recordSequenceFlowTaken(ExecutionEntity execution) {
        SequenceFlow flow = (SequenceFlow) execution.getCurrentFlowElement();
        if (flow.getSourceFlowElement() instanceof BoundaryEvent event) {
            note(execution, event.getId());
        }
        note(execution, flow.getId());
    }

    @Override
    public void recordActivityEnd(ExecutionEntity execution, @Nullable String reason) {
        // only entering is noted
    }

    @Override
    public void recordSubProcessInstanceStart(ExecutionEntity parent, ExecutionEntity started) {
        // only entering is noted
    }

    @Override
    public void recordTaskCreated(TaskEntity task, ExecutionEntity execution) {
        // tasks are ours
    }

    @Override
    public void deleteActivityInstancesByProcessInstanceId(String processInstanceId) {
        // the engine's table stays empty
    }

    private void note(ExecutionEntity execution, @Nullable String elementId) {
        boolean ownDiagram = execution
                .getProcessInstanceId()
                .equals(runs.of(execution).record().engineId());
        if (ownDiagram && elementId != null) {
            runs.of(execution).travel(elementId);
        }
    }
}
