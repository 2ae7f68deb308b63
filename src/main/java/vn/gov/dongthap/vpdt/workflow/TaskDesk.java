package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ActingFor;
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
    private final ProcedureForms procedures;
    private final Engine engine;
    private final Directory directory;
    private final AuditLog audit;
    private final AssignmentNews news;
    private final Hands hands;
    private final Clock clock;

    TaskDesk(
            TaskRecords tasks,
            CaseRecords cases,
            TaskLists lists,
            FormCheck check,
            TaskForms forms,
            ProcedureForms procedures,
            Engine engine,
            Directory directory,
            AuditLog audit,
            AssignmentNews news,
            Hands hands,
            Clock clock) {
        this.tasks = tasks;
        this.cases = cases;
        this.lists = lists;
        this.check = check;
        this.forms = forms;
        this.procedures = procedures;
        this.engine = engine;
        this.directory = directory;
        this.audit = audit;
        this.news = news;
        this.hands = hands;
        this.clock = clock;
    }

    void claim(SignedInPerson person, long taskId) {
        TaskRecord task = find(taskId);
        SignedInPerson hand = handFor(person, task);
        if (task.assigneeId() != null) {
            return;
        }
        expect(tasks.give(taskId, task.version(), hand.personId(), hand.fullName(), null), hand, taskId);
        log(hand, "task.claim", task, "Nhận việc “" + task.stepName() + "”");
    }

    void release(SignedInPerson person, long taskId) {
        TaskRecord task = find(taskId);
        SignedInPerson hand = handFor(person, task);
        if (task.assigneeId() == null) {
            return;
        }
        String group = task.group();
        if (group == null) {
            throw new RuleBroken(null, "workflow.task.no-group");
        }
        expect(tasks.giveBack(taskId, task.version(), group), hand, taskId);
        log(hand, "task.release", task, "Trả việc “" + task.stepName() + "” về danh sách chờ nhận");
    }

    void assign(SignedInPerson person, long taskId, long toPersonId, String reason) {
        TaskRecord task = handedOverBy(person, taskId);
        if (reason.isBlank()) {
            throw new RuleBroken(null, "workflow.task.reason-missing");
        }
        CaseRecord of = cases.lock(task.caseId());
        PersonInPosition to = receiver(person, of.subject(), task, toPersonId);
        expect(tasks.give(taskId, task.version(), toPersonId, to.fullName(), person.fullName()), person, taskId);
        Map<String, Object> routing = procedures.handedOver(of.subject(), formKey(task), to);
        if (!routing.isEmpty()) {
            cases.route(of, routing);
        }
        log(person, "task.assign", task, "Chuyển việc “" + task.stepName() + "” cho " + to.fullName() + ": " + reason);
        news.tell(
                new TaskAssigned(
                        taskId,
                        List.of(toPersonId),
                        of.subject(),
                        task.stepName(),
                        lists.entry(task.agencyId(), taskId).dueAt(),
                        task.version() + 1),
                task.processKey(),
                task.formKey());
    }

    /** A task to be handed over, and those it can go to: people of the holder's unit first. The look is logged. */
    HandOver handOver(SignedInPerson person, long taskId) {
        TaskRecord task = handedOverBy(person, taskId);
        CaseSubject subject = log(person, "task.view", task, "Xem việc “" + task.stepName() + "” để chuyển");
        List<PersonInPosition> receivers = receivers(task, subject).stream()
                .filter(colleague -> !Objects.equals(task.assigneeId(), colleague.personId()))
                .sorted(Comparator.comparing((PersonInPosition colleague) ->
                        person.unitId() == null || !person.unitId().equals(colleague.unitId())))
                .toList();
        return new HandOver(lists.entry(task.agencyId(), taskId), receivers);
    }

    /** Ids of those open tasks the person may hand to somebody else. */
    Set<Long> handable(SignedInPerson person, List<TaskEntry> open) {
        Map<Long, Long> units = new HashMap<>();
        List<Long> holders = open.stream()
                .map(TaskEntry::assigneeId)
                .filter(Objects::nonNull)
                .toList();
        directory.positionsOf(holders).stream()
                .filter(holder -> holder.unitId() != null && holder.agencyId() == person.agencyId())
                .forEach(holder -> units.put(holder.personId(), holder.unitId()));
        return open.stream()
                .filter(TaskEntry::isOpenStep)
                .filter(task -> task.subject().agencyId() == person.agencyId())
                .filter(task -> mayHandOver(person, task.assigneeId(), task.group(), units.get(task.assigneeId())))
                .map(TaskEntry::id)
                .collect(Collectors.toUnmodifiableSet());
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
        TaskRecord task = find(taskId);
        SignedInPerson hand = handFor(person, task);
        CaseRecord of = cases.lock(task.caseId());
        FormInput input = check.check(
                of.version().definitionId(),
                Objects.requireNonNull(task.formKey()),
                hand,
                lists.find(person, taskId),
                json);
        if (!tasks.finish(taskId, version, hand.personId(), hand.fullName(), clock.instant())) {
            throw overtaken(hand, taskId);
        }
        forms.dropDrafts(taskId);
        procedures.acted(of.subject(), person);
        if (hand.hand() != null) {
            tasks.addDone(taskId, person.personId());
            procedures.acted(of.subject(), hand);
        }
        engine.leave(new CaseRun(of, hand.actor(), input), Objects.requireNonNull(task.executionId()));
        audit.append(
                hand.actor(),
                "task.complete",
                of.subject().type(),
                of.subject().id(),
                null,
                "Hoàn thành bước “" + task.stepName() + "”");
    }

    private TaskRecord find(long taskId) {
        return tasks.find(taskId).orElseThrow(() -> notFound(taskId));
    }

    /**
     * Whoever does an open task: the person when it is theirs, or of their group and taken by nobody; or the person in
     * the place of somebody absent.
     */
    private SignedInPerson handFor(SignedInPerson person, TaskRecord task) {
        Long assigneeId = task.assigneeId();
        boolean own = assigneeId != null && assigneeId == person.personId() && task.agencyId() == person.agencyId();
        boolean ofGroup = task.group() != null && ScopedGroup.of(person).contains(task.group());
        if (own || ofGroup && assigneeId == null) {
            requireOpen(task, person);
            return person;
        }
        Optional<ActingFor> place = Places.of(person, task);
        if (place.isPresent()) {
            requireOpen(task, person);
            return hands.in(place.get(), person, task.formKey());
        }
        throw ofGroup ? takenByOther(task) : notFound(task.id());
    }

    private static void requireOpen(TaskRecord task, SignedInPerson person) {
        if (task.executionId() == null && task.done() && !person.fullName().equals(task.assigneeName())) {
            throw takenByOther(task);
        }
        requireOpen(task);
    }

    private static void requireOpen(TaskRecord task) {
        if (task.executionId() == null) {
            throw new RuleBroken(null, "workflow.task.done");
        }
    }

    private TaskRecord handedOverBy(SignedInPerson person, long taskId) {
        TaskRecord task = find(taskId);
        Long unitId = task.assigneeId() == null
                ? null
                : directory
                        .person(person.agencyId(), task.assigneeId())
                        .map(PersonInPosition::unitId)
                        .orElse(null);
        if (task.agencyId() != person.agencyId() || !mayHandOver(person, task.assigneeId(), task.group(), unitId)) {
            throw notFound(taskId);
        }
        requireOpen(task);
        return task;
    }

    /** The holder, the agency's head and leaders, and the leader of the unit the task lies in. */
    private static boolean mayHandOver(
            SignedInPerson person, @Nullable Long holder, @Nullable String group, @Nullable Long holdersUnit) {
        if (person.has(Role.HEAD) || person.has(Role.LEADER) || Objects.equals(holder, person.personId())) {
            return true;
        }
        Long led = person.has(Role.UNIT_LEADER) ? person.unitId() : null;
        return led != null && (holder == null ? group != null && group.endsWith("@u" + led) : led.equals(holdersUnit));
    }

    private PersonInPosition receiver(SignedInPerson person, CaseSubject subject, TaskRecord task, long toPersonId) {
        PersonInPosition to = directory
                .person(person.agencyId(), toPersonId)
                .orElseThrow(() -> new RecordNotFound("person " + toPersonId + " of agency " + person.agencyId()));
        if (receivers(task, subject).stream().noneMatch(fit -> fit.personId() == toPersonId)) {
            throw new RuleBroken(null, "workflow.task.receiver-unfit", to.fullName());
        }
        return to;
    }

    /** Those who may do the task: of its group, or whom the procedure allows when it was given to a person. */
    private List<PersonInPosition> receivers(TaskRecord task, CaseSubject subject) {
        return task.group() != null
                ? directory.peopleInGroup(task.group())
                : directory.people(task.agencyId()).stream()
                        .filter(candidate -> procedures.mayReceive(subject, formKey(task), candidate))
                        .toList();
    }

    private static String formKey(TaskRecord task) {
        return Objects.requireNonNullElse(task.formKey(), "");
    }

    private void expect(boolean changed, SignedInPerson person, long taskId) {
        if (!changed) {
            throw overtaken(person, taskId);
        }
    }

    private RuleBroken overtaken(SignedInPerson person, long taskId) {
        return tasks.find(taskId)
                .filter(task -> task.assigneeName() != null)
                .filter(task -> !Objects.equals(task.assigneeId(), person.personId())
                        || task.done() && !person.fullName().equals(task.assigneeName()))
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
