package vn.gov.dongthap.vpdt.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/** Starts and follows cases: one case is one run of a diagram about one record. */
@Component
public class Cases {

    private final DiagramVersions versions;
    private final CaseRecords cases;
    private final TaskRecords tasks;
    private final TaskLists lists;
    private final Engine engine;
    private final Directory directory;
    private final AuditLog audit;
    private final Clock clock;

    Cases(
            DiagramVersions versions,
            CaseRecords cases,
            TaskRecords tasks,
            TaskLists lists,
            Engine engine,
            Directory directory,
            AuditLog audit,
            Clock clock) {
        this.versions = versions;
        this.cases = cases;
        this.tasks = tasks;
        this.lists = lists;
        this.engine = engine;
        this.directory = directory;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts a case on the newest released version of a diagram, in the caller's transaction.
     *
     * @param process key of the diagram, e.g. {@code van-ban-den}
     * @param routing first routing variables: strings, numbers, booleans, lists of those
     * @return id of the case
     * @throws RuleBroken when the diagram has never been released
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long start(String process, CaseSubject subject, Actor starter, Map<String, Object> routing) {
        routing.forEach(Routing::check);
        DiagramVersion version = versions.newest(process);
        CaseRecord started = cases.add(UUID.randomUUID().toString(), version, subject, clock.instant(), routing);
        engine.start(new CaseRun(started, starter, FormInput.EMPTY));
        audit.append(
                starter,
                "case.start",
                subject.type(),
                subject.id(),
                null,
                "Bắt đầu quy trình “" + version.name() + "”");
        return started.id();
    }

    /** Tells the case that its subject changed (title, reference, sender, urgency), so that task lists show it. */
    @Transactional
    public void refresh(CaseSubject subject) {
        cases.rename(subject);
        tasks.rename(subject);
    }

    /**
     * Sends a message a diagram waits for at a boundary or intermediate event, e.g. {@code giao-lai}.
     *
     * @throws RuleBroken when the case does not wait for it now
     */
    @Transactional
    public void send(String subjectType, long subjectId, String message, Actor actor, FormInput input) {
        if (!sendIfAwaited(subjectType, subjectId, message, actor, input)) {
            throw new RuleBroken(null, "workflow.message.not-awaited");
        }
    }

    /** As {@link #send}, for news a case may do without; false when it does not wait for it now. */
    @Transactional
    public boolean sendIfAwaited(String subjectType, long subjectId, String message, Actor actor, FormInput input) {
        return cases.lockNewest(subjectType, subjectId)
                .filter(of -> of.endedAt() == null)
                .map(found -> engine.deliver(new CaseRun(found, actor, input), message))
                .orElse(false);
    }

    /**
     * Ends a case wherever it stands, for a record that counts no more; whoever had a task of it is told. Ended before, it
     * stays as it is.
     */
    @Transactional
    public void stop(String subjectType, long subjectId, Actor actor) {
        cases.lockNewest(subjectType, subjectId)
                .filter(of -> of.endedAt() == null)
                .ifPresent(running -> {
                    engine.stop(new CaseRun(running, actor, FormInput.EMPTY));
                    audit.append(actor, "case.stop", subjectType, subjectId, null, "Dừng quy trình đang xử lý");
                });
    }

    /** The case of a record, newest first if there were several. */
    @Transactional(readOnly = true)
    public Optional<CaseView> about(String subjectType, long subjectId) {
        return cases.newest(subjectType, subjectId).map(this::view);
    }

    /** Gives people a case to read, without a task: INFORMATION or FOLLOWED. Repeating changes nothing. */
    @Transactional
    public void share(String subjectType, long subjectId, TaskBox box, List<Long> personIds) {
        CaseRecord of = cases.newest(subjectType, subjectId)
                .orElseThrow(() -> new RecordNotFound("case of " + subjectType + " " + subjectId));
        Map<Long, String> names = directory.positionsOf(personIds).stream()
                .collect(Collectors.toMap(PersonInPosition::personId, PersonInPosition::fullName, (one, other) -> one));
        tasks.share(of, box, names, clock.instant());
    }

    /** Takes back what {@link #share} gave, for everybody; used when a new decision supersedes the old. */
    @Transactional
    public void unshare(String subjectType, long subjectId, TaskBox box) {
        tasks.unshare(subjectType, subjectId, box);
    }

    private CaseView view(CaseRecord of) {
        return new CaseView(
                of.id(),
                of.version().key(),
                of.version().name(),
                of.version().version(),
                of.startedAt(),
                of.endedAt(),
                of.endedAt() == null ? engine.standsAt(of) : List.of(),
                cases.travelled(of.id()),
                lists.openOf(of.id()));
    }
}
