package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.engine.runtime.Execution;
import org.flowable.engine.runtime.ExecutionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Moves cases through the engine. Each move is one command; the caller holds the lock on the case's row. */
@Component
class Engine {

    private final RuntimeService runtime;
    private final ManagementService management;
    private final CaseRuns runs;

    Engine(RuntimeService runtime, ManagementService management, CaseRuns runs) {
        this.runtime = runtime;
        this.management = management;
        this.runs = runs;
    }

    /** Starts the process instance of a new case, under the id its row already has. */
    void start(CaseRun run) {
        move(command -> {
            runs.begin(run);
            runtime.createProcessInstanceBuilder()
                    .processDefinitionId(run.record().version().definitionId())
                    .predefineProcessInstanceId(run.record().engineId())
                    .start();
            return null;
        });
    }

    /** Leaves the step an execution waits in. */
    void leave(CaseRun run, String executionId) {
        move(command -> {
            runs.begin(run);
            ExecutionEntity execution =
                    CommandContextUtil.getExecutionEntityManager(command).findById(executionId);
            CommandContextUtil.getAgenda(command)
                    .planTriggerExecutionOperation(Objects.requireNonNull(execution, executionId));
            return null;
        });
    }

    /** Delivers a message; false when the case does not wait for it. */
    boolean deliver(CaseRun run, String message) {
        String engineId = run.record().engineId();
        return move(command -> {
            runs.begin(run);
            Optional<Execution> waiting = Stream.of(
                            awaiting(message).processInstanceId(engineId),
                            awaiting(message).rootProcessInstanceId(engineId))
                    .flatMap(query -> query.list().stream())
                    .filter(execution -> runs.of((ExecutionEntity) execution) == run)
                    .findFirst();
            waiting.ifPresent(execution -> runtime.messageEventReceived(message, execution.getId()));
            return waiting.isPresent();
        });
    }

    /** Ends a case wherever it stands. */
    void stop(CaseRun run) {
        move(command -> {
            runs.begin(run);
            runtime.deleteProcessInstance(run.record().engineId(), "stopped");
            return null;
        });
    }

    private ExecutionQuery awaiting(String message) {
        return runtime.createExecutionQuery().messageEventSubscriptionName(message);
    }

    /** Ids of the elements where a running case stands. */
    List<String> standsAt(CaseRecord of) {
        return runtime.createExecutionQuery().processInstanceId(of.engineId()).list().stream()
                .map(Execution::getActivityId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What an action refuses comes out as it was said, not wrapped by the engine. */
    private <T extends @Nullable Object> T move(Command<T> command) {
        try {
            return management.executeCommand(command);
        } catch (FlowableException e) {
            Throwable cause = e;
            while (cause instanceof FlowableException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof RuntimeException refusal ? refusal : e;
        }
    }
}
