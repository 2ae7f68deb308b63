package vn.gov.dongthap.vpdt.workflow;

/** A piece of work a diagram calls. Implementations are beans annotated with {@link WorkflowAction}. */
@FunctionalInterface
public interface CaseAction {

    /**
     * Does the work, in the engine's transaction. An exception undoes the whole step.
     *
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when the aggregate refuses; shown to the person who acted
     */
    void run(ActionCall call);
}
