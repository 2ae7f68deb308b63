package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task the engine has just reached.
 *
 * @param executionId where the engine waits for it
 * @param stepId id of the diagram's element
 * @param stepName Vietnamese name of the step
 * @param formKey its form
 * @param performer who should do it
 * @param ownBox the list it lies in for the person who takes it
 * @param dueAt UTC, or null
 */
record OpenedTask(
        String executionId,
        String stepId,
        String stepName,
        String formKey,
        Performer performer,
        TaskBox ownBox,
        @Nullable Instant dueAt) {

    /** The list it lies in now: of the unit until somebody takes it. */
    TaskBox box() {
        return performer.personId() == null ? TaskBox.UNIT : ownBox;
    }
}
