package vn.gov.dongthap.vpdt.workflow;

import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.persistence.CountingExecutionEntity;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;

/** The variables the engine itself keeps: counters and elements of multi-instance steps. */
final class LoopVariables {

    private LoopVariables() {}

    /** The nearest value of that name, null when there is none. Asks the database only where the engine counted some. */
    static @Nullable Object of(DelegateExecution execution, String name) {
        ExecutionEntity at = (ExecutionEntity) execution;
        while (at != null) {
            if (((CountingExecutionEntity) at).getVariableCount() > 0) {
                Object value = at.getVariableLocal(name);
                if (value != null) {
                    return value;
                }
            }
            at = at.getParent() != null || CalledCases.isCalled(at) ? at.getParent() : at.getSuperExecution();
        }
        return null;
    }
}
