package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** A person's task lists and what they may do with a task. */
@Component
public class TaskInbox {

    private final TaskLists lists;
    private final TaskForms forms;
    private final TaskDesk desk;
    private final DiagramVersions versions;

    TaskInbox(TaskLists lists, TaskForms forms, TaskDesk desk, DiagramVersions versions) {
        this.lists = lists;
        this.forms = forms;
        this.desk = desk;
        this.versions = versions;
    }

    /** One page of a list: urgent first, then by due date; keyset paging. */
    @Transactional(readOnly = true)
    public TaskPage page(SignedInPerson person, TaskBox box, TaskFilter filter, @Nullable String after, int size) {
        return lists.page(person, box, filter, after, size);
    }

    /** Open entries per list, each counted to 100 at most. */
    @Transactional(readOnly = true)
    public Map<TaskBox, Integer> counts(SignedInPerson person) {
        return lists.counts(person);
    }

    /** Entries of a list per due group, each counted to 100 at most. */
    @Transactional(readOnly = true)
    public Map<TaskFilter.DueGroup, Integer> dueCounts(SignedInPerson person, TaskBox box) {
        return lists.dueCounts(person, box);
    }

    /** The processes a list can be narrowed to. */
    @Transactional(readOnly = true)
    public List<ProcessName> processes() {
        return versions.names();
    }

    /**
     * A task the person may see.
     *
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when it does not exist or is not theirs
     */
    @Transactional(readOnly = true)
    public TaskEntry find(SignedInPerson person, long taskId) {
        return lists.find(person, taskId);
    }

    /** The person's next open task of a record, if there is one: where to go after a step. */
    @Transactional(readOnly = true)
    public Optional<TaskEntry> nextFor(SignedInPerson person, String subjectType, long subjectId) {
        return lists.nextFor(person, subjectType, subjectId);
    }

    /** Takes a task of one's group. */
    @Transactional
    public void claim(SignedInPerson person, long taskId) {
        desk.claim(person, taskId);
    }

    /** Gives a taken task back to the group. */
    @Transactional
    public void release(SignedInPerson person, long taskId) {
        desk.release(person, taskId);
    }

    /**
     * A task the person may hand over, with those it can go to; the look is logged.
     *
     * @throws vn.gov.dongthap.vpdt.law.RecordNotFound when it is not theirs to hand over
     */
    @Transactional
    public HandOver handOver(SignedInPerson person, long taskId) {
        return desk.handOver(person, taskId);
    }

    /** Ids of those open tasks the person may hand over. */
    @Transactional(readOnly = true)
    public Set<Long> handable(SignedInPerson person, List<TaskEntry> open) {
        return desk.handable(person, open);
    }

    /**
     * Hands a task to somebody who may do it: of its group, or whom the procedure allows. The holder, the head and the
     * leaders of the agency, and the unit's leader may.
     *
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when the receiver may not do it, or somebody else was faster
     */
    @Transactional
    public void assign(SignedInPerson person, long taskId, long toPersonId, String reason) {
        desk.assign(person, taskId, toPersonId, reason);
    }

    /** Moves something the person only reads or follows to the done ones. */
    @Transactional
    public void putAway(SignedInPerson person, long taskId) {
        desk.putAway(person, taskId);
    }

    /** The form of a task with everything the browser needs to show it. */
    @Transactional(readOnly = true)
    public TaskForm form(SignedInPerson person, long taskId) {
        return forms.form(person, taskId);
    }

    /** Keeps half-filled input; not checked beyond size and shape. */
    @Transactional
    public void saveDraft(SignedInPerson person, long taskId, String json) {
        forms.saveDraft(person, taskId, json);
    }

    /**
     * Checks the input against the form, completes the task and moves the case on, in one transaction. A task of one's
     * group is taken in the same act.
     *
     * @param version version the person saw
     * @param json the form's data as a JSON object
     * @throws FormRefused when the input breaks the form's schema; says which field and why
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when somebody else was faster, or the law forbids the step
     */
    @Transactional
    public void complete(SignedInPerson person, long taskId, int version, String json) {
        desk.complete(person, taskId, version, json);
    }
}
