package vn.gov.dongthap.vpdt.workflow;

import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.audit.Actor;

/** What an action gets to know and may set. */
public interface ActionCall {

    /** The record the case is about, e.g. id of the incoming document. */
    long subjectId();

    /** The case itself. */
    long caseId();

    /** Who completed the task that led here, or {@link Actor#SYSTEM}. */
    Actor actor();

    /** What that person filled in; empty when no form did lead here. */
    FormInput input();

    /** Value of a {@code flowable:field} of the calling element, or null. */
    @Nullable
    String field(String name);

    /** A routing variable, or null. */
    @Nullable
    Object variable(String name);

    /**
     * Sets a routing variable: a string, number, boolean, or list of those. Everything else is refused: business data
     * lives in the aggregate.
     */
    void route(String name, @Nullable Object value);

    /** The person's own name for the step, as on the diagram. */
    String elementName();

    /** When the case should be settled; copied to the tasks that follow. Null keeps the diagram's own terms. */
    void settleBy(java.time.@Nullable Instant dueAt);
}
