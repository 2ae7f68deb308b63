package vn.gov.dongthap.vpdt.workflow;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** A person's task lists and what they may do with a task. CONTRACT: becomes a class. */
public interface TaskInbox {

    /** One page of a list: urgent first, then by due date; keyset paging. */
    TaskPage page(SignedInPerson person, TaskBox box, TaskFilter filter, @Nullable String after, int size);

    /** Open entries per list, each counted to 100 at most. */
    Map<TaskBox, Integer> counts(SignedInPerson person);

    /**
     * A task the person may see.
     *
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when it does not exist or is not theirs
     */
    TaskEntry find(SignedInPerson person, long taskId);

    /** The person's next open task of a record, if there is one: where to go after a step. */
    Optional<TaskEntry> nextFor(SignedInPerson person, String subjectType, long subjectId);

    /** Takes a task of one's group. */
    void claim(SignedInPerson person, long taskId);

    /** Gives a taken task back to the group. */
    void release(SignedInPerson person, long taskId);

    /** Hands a task to somebody of the same unit or agency; the unit's leader, the head, or the holder may. */
    void assign(SignedInPerson person, long taskId, long toPersonId, String reason);

    /** The form of a task with everything the browser needs to show it. */
    TaskForm form(SignedInPerson person, long taskId);

    /** Keeps half-filled input; not checked beyond size and shape. */
    void saveDraft(SignedInPerson person, long taskId, String json);

    /**
     * Checks the input against the form, completes the task and moves the case on, in one transaction. A task of one's
     * group is taken in the same act.
     *
     * @param version version the person saw
     * @param json the form's data as a JSON object
     * @throws FormRefused when the input breaks the form's schema; says which field and why
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when somebody else was faster, or the law forbids the step
     */
    void complete(SignedInPerson person, long taskId, int version, String json);
}
