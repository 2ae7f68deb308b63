package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.common.engine.impl.context.Context;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/**
 * The stretches of road of the engine command that is running. A stretch begins when a person acts, or when the engine
 * moves a case by itself (a timer); it is written when the command comes to rest, before the transaction commits.
 */
@Component
class CaseRuns {

    private static final String KEY = CaseRuns.class.getName();

    private final CaseRecords cases;
    private final CalledCases calledCases;
    private final TaskRecords tasks;
    private final Directory directory;
    private final AssignmentNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRuns(
            CaseRecords cases,
            CalledCases calledCases,
            TaskRecords tasks,
            Directory directory,
            AssignmentNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.cases = cases;
        this.calledCases = calledCases;
        this.tasks = tasks;
        this.directory = directory;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /** Lets the running command move a case on behalf of somebody. */
    void begin(CaseRun run) {
        running().put(run.record().engineId(), run);
    }

    /**
     * The stretch an execution belongs to. What a person's act sets going in another case (the end of a called one lets
     * the calling one go on) is done in that person's name.
     */
    CaseRun of(DelegateExecution execution) {
        Map<String, CaseRun> running = running();
        String engineId = CalledCases.isCalled((ExecutionEntity) execution)
                ? execution.getProcessInstanceId()
                : Objects.requireNonNull(execution.getRootProcessInstanceId());
        CaseRun run = running.get(engineId);
        if (run == null) {
            CaseRecord record = cases.lockByEngineId(engineId)
                    .orElseThrow(() -> new IllegalStateException("no case for process instance " + engineId));
            Actor actor =
                    running.values().stream().findFirst().map(CaseRun::actor).orElse(Actor.SYSTEM);
            run = new CaseRun(record, actor, FormInput.EMPTY);
            running.put(engineId, run);
        }
        return run;
    }

    /** Lets a case that another one calls begin, in the name of whoever moved the calling one. */
    void call(DelegateExecution calling, ExecutionEntity called) {
        Actor actor = of(calling).actor();
        begin(new CaseRun(calledCases.begin(called, actor), actor, FormInput.EMPTY));
    }

    /** Whether a process instance has a case of its own. */
    boolean isCase(DelegateExecution processInstance) {
        return of(processInstance).record().engineId().equals(processInstance.getId());
    }

    /** Writes all stretches of a command. */
    void write(Iterable<CaseRun> runs) {
        Instant now = clock.instant();
        for (CaseRun run : runs) {
            write(run, now);
        }
    }

    private void write(CaseRun run, Instant now) {
        CaseRecord record = run.record();
        if (run.changed()) {
            cases.update(record.id(), run.settleBy(), run.ended() ? now : record.endedAt(), run.routing());
        }
        cases.trace(record.id(), now, run.travelled());
        if (!run.abandoned().isEmpty()) {
            tasks.holders(record.subject(), run.abandoned()).forEach(events::publishEvent);
            tasks.cancel(run.abandoned());
        }
        for (OpenedTask task : run.opened()) {
            long taskId = tasks.open(record, task, run.actor().name(), now);
            news.tell(
                    new TaskAssigned(taskId, peopleOf(task), record.subject(), task.stepName(), task.dueAt(), 0),
                    record.version().key(),
                    task.formKey());
        }
        if (run.ended()) {
            tasks.endFollowing(record.id(), now);
            events.publishEvent(new CaseEnded(record.id(), record.subject()));
        }
    }

    private List<Long> peopleOf(OpenedTask task) {
        Performer performer = task.performer();
        Long personId = performer.personId();
        return personId != null
                ? List.of(personId)
                : directory.peopleInGroup(Objects.requireNonNull(performer.group())).stream()
                        .map(PersonInPosition::personId)
                        .distinct()
                        .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, CaseRun> running() {
        CommandContext command = Context.getCommandContext();
        Map<String, CaseRun> running = (Map<String, CaseRun>) command.getAttribute(KEY);
        if (running == null) {
            Map<String, CaseRun> fresh = new LinkedHashMap<>();
            command.addAttribute(KEY, fresh);
            command.addCloseListener(new WriteOnRest(() -> write(List.copyOf(fresh.values()))));
            running = fresh;
        }
        return running;
    }
}
