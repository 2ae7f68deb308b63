package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.ActingFor;

/**
 * One line of a task list.
 *
 * @param id id of the entry; the address of the task
 * @param box list it lies in
 * @param stepId id of the diagram's element
 * @param stepName Vietnamese name of the step
 * @param processKey key of the diagram
 * @param processName Vietnamese name of the diagram
 * @param subject what it is about
 * @param assigneeId person who has taken it, or null
 * @param assigneeName their name, or null
 * @param group scoped candidate group, e.g. {@code van-thu@a7}, or null
 * @param fromName who passed it on
 * @param createdAt UTC
 * @param dueAt UTC, or null when the law and the diagram set no term
 * @param completedAt UTC, or null while open
 * @param version for optimistic locking
 */
public record TaskEntry(
        long id,
        TaskBox box,
        String stepId,
        String stepName,
        String processKey,
        String processName,
        CaseSubject subject,
        @Nullable Long assigneeId,
        @Nullable String assigneeName,
        @Nullable String group,
        @Nullable String fromName,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        int version) {

    /** Whether the person may fill in its form: it is open, and theirs or that of somebody absent they act for. */
    public boolean isFor(SignedInPerson person) {
        return isOpenStep() && (isOwn(person) || Places.of(person, this).isPresent());
    }

    /** Who is absent when the person would do it in somebody's place, else null. */
    public @Nullable String absentFor(SignedInPerson person) {
        return isOpenStep() && !isOwn(person)
                ? Places.of(person, this).map(ActingFor::fullName).orElse(null)
                : null;
    }

    /** Theirs, or not yet taken and their group's. */
    private boolean isOwn(SignedInPerson person) {
        return assigneeId == null
                ? group != null && ScopedGroup.of(person).contains(group)
                : assigneeId == person.personId();
    }

    /** Whether the case waits for it: open, and a step of the diagram rather than something to read. */
    public boolean isOpenStep() {
        return completedAt == null && box != TaskBox.INFORMATION && box != TaskBox.FOLLOWED;
    }

    /** Whether it lies in a list for reading, so that the person may put it away. */
    public boolean isForReading() {
        return completedAt == null && !isOpenStep();
    }

    /** Whose move it is, in words: the person who has it, or the role of the group that may take it. */
    public String performer() {
        if (assigneeName != null) {
            return assigneeName;
        }
        return group == null ? "Hệ thống" : ScopedGroup.label(group);
    }
}
