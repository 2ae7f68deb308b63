package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.Role;

/** What people do with tasks: take, give back, hand over, complete. The caller brings the transaction. */
@Component
class TaskDesk {

    private final TaskRecords tasks;
    private final CaseRecords cases;
    private final TaskLists lists;
    private final FormCheck check;
    private final TaskForms forms;
    private final Engine engine;
    private final Directory directory;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TaskDesk(
            TaskRecords tasks,
            CaseRecords cases,
            TaskLists lists,
            FormCheck check,
            TaskForms forms,
            Engine engine,
            Directory directory,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.lists = lists;
        this.check = check;
        this.forms = forms;
        this.engine = engine;
        this.directory = directory;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    void claim(SignedInPerson person, long taskId) {
        TaskRecord task = workable(person, taskId);
        if (task.assigneeId() != null) {
            return;
        }
        expect(tasks.give(taskId, task.version(), person.personId(), person.fullName(), null), person, taskId);
        log(person, "task.claim", task, "Nhận việc “" + task.stepName() + "”");
    }

    void release(SignedInPerson person, long taskId) {
        TaskRecord task = workable(person, taskId);
        if (task.assigneeId() == null) {
            return;
        }
        String group = task.group();
        if (group == null) {
            throw new RuleBroken(null, "workflow.task.no-group");
        }
        expect(tasks.giveBack(taskId, task.version(), group), person, taskId);
        log(person, "task.release", task, "Trả việc “" + task.stepName() + "” về danh sách chờ nhận");
    }

    void assign(SignedInPerson person, long taskId, long toPersonId, String reason) {
        TaskRecord task = tasks.find(taskId).orElseThrow(() -> notFound(taskId));
        requireHandsOver(person, task);
        requireOpen(task);
        if (reason.isBlank()) {
            throw new RuleBroken(null, "workflow.task.reason-missing");
        }
        PersonInPosition to = receiver(person, task, toPersonId);
        expect(tasks.give(taskId, task.version(), toPersonId, to.fullName(), person.fullName()), person, taskId);
        CaseSubject subject = log(
                person,
                "task.assign",
                task,
                "Chuyển việc “" + task.stepName() + "” cho " + to.fullName() + ": " + reason);
        events.publishEvent(new TaskAssigned(taskId, List.of(toPersonId), subject, task.stepName(), null));
    }

    /** Repeating it, or coming after somebody else's window did it, changes nothing. */
    void putAway(SignedInPerson person, long taskId) {
        TaskEntry entry = lists.find(person, taskId);
        if (tasks.putAway(taskId, person.personId(), clock.instant())) {
            audit.append(
                    person.actor(),
                    "task.put-away",
                    entry.subject().type(),
                    entry.subject().id(),
                    null,
                    "Đã xem, bỏ khỏi danh sách “" + entry.box().label() + "”");
        }
    }

    void complete(SignedInPerson person, long taskId, int version, String json) {
        TaskRecord task = workable(person, taskId);
        CaseRecord of = cases.lock(task.caseId());
        FormInput input = check.check(
                of.version().definitionId(),
                Objects.requireNonNull(task.formKey()),
                person,
                lists.find(person, taskId),
                json);
        if (!tasks.finish(taskId, version, person.personId(), person.fullName(), clock.instant())) {
            throw overtaken(person, taskId);
        }
        forms.dropDrafts(taskId);
        engine.leave(new CaseRun(of, person.actor(), input), Objects.requireNonNull(task.executionId()));
        audit.append(
                person.actor(),
                "task.complete",
                of.subject().type(),
                of.subject().id(),
                null,
                "Hoàn thành bước “" + task.stepName() + "”");
    }

    /** An open task that is the person's, or of their group and taken by nobody. */
    private TaskRecord workable(SignedInPerson person, long taskId) {
        TaskRecord task = tasks.find(taskId).orElseThrow(() -> notFound(taskId));
        Long assigneeId = task.assigneeId();
        boolean own = assigneeId != null && assigneeId == person.personId() && task.agencyId() == person.agencyId();
        boolean ofGroup = task.group() != null && ScopedGroup.of(person).contains(task.group());
        if (!own && !ofGroup) {
            throw notFound(taskId);
        }
        if (!own && assigneeId != null) {
            throw takenByOther(task);
        }
        requireOpen(task);
        return task;
    }

    private static void requireOpen(TaskRecord task) {
        if (task.executionId() == null) {
            throw new RuleBroken(null, "workflow.task.done");
        }
    }

    private void requireHandsOver(SignedInPerson person, TaskRecord task) {
        boolean holder = Objects.equals(task.assigneeId(), person.personId());
        boolean head = person.has(Role.HEAD) || person.has(Role.LEADER);
        boolean mayHandOver = task.agencyId() == person.agencyId() && (holder || head || leadsUnitOf(person, task));
        if (!mayHandOver) {
            throw notFound(task.id());
        }
    }

    private boolean leadsUnitOf(SignedInPerson person, TaskRecord task) {
        Long unitId = person.unitId();
        if (unitId == null || !person.has(Role.UNIT_LEADER)) {
            return false;
        }
        Long assigneeId = task.assigneeId();
        return assigneeId == null
                ? task.group() != null && task.group().endsWith("@u" + unitId)
                : directory
                        .person(person.agencyId(), assigneeId)
                        .map(holder -> unitId.equals(holder.unitId()))
                        .orElse(false);
    }

    /** Somebody who may do the task: of its group, or of the same agency when it was given to a person. */
    private PersonInPosition receiver(SignedInPerson person, TaskRecord task, long toPersonId) {
        PersonInPosition to = directory
                .person(person.agencyId(), toPersonId)
                .orElseThrow(() -> new RecordNotFound("person " + toPersonId + " of agency " + person.agencyId()));
        String group = task.group();
        boolean fits = group == null
                || directory.peopleInGroup(group).stream().anyMatch(member -> member.personId() == toPersonId);
        if (!fits) {
            throw new RuleBroken(null, "workflow.task.receiver-unfit", to.fullName());
        }
        return to;
    }

    private void expect(boolean changed, SignedInPerson person, long taskId) {
        if (!changed) {
            throw overtaken(person, taskId);
        }
    }

    private RuleBroken overtaken(SignedInPerson person, long taskId) {
        return tasks.find(taskId)
                .filter(task -> task.assigneeName() != null && !Objects.equals(task.assigneeId(), person.personId()))
                .map(TaskDesk::takenByOther)
                .orElseGet(() -> new RuleBroken(null, "workflow.task.changed"));
    }

    private static RuleBroken takenByOther(TaskRecord task) {
        return new RuleBroken(
                null,
                task.done() ? "workflow.task.done-by-other" : "workflow.task.taken-by-other",
                Objects.requireNonNull(task.assigneeName()));
    }

    private CaseSubject log(SignedInPerson person, String action, TaskRecord task, String detail) {
        CaseSubject subject = cases.subject(task.caseId());
        audit.append(person.actor(), action, subject.type(), subject.id(), null, detail);
        return subject;
    }

    private static RecordNotFound notFound(long taskId) {
        return new RecordNotFound("task " + taskId, "workflow.task.not-yours");
    }
}
