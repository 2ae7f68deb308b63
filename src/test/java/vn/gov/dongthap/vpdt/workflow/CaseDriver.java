package vn.gov.dongthap.vpdt.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** Starts and drives cases of test diagrams about records that exist only by number. */
@Component
@Profile("test")
class CaseDriver {

    static final String TYPE = "thu";
    private static final AtomicLong SUBJECTS = new AtomicLong(System.nanoTime());

    private final Cases cases;
    private final TaskInbox inbox;
    private final ReleaseDiagram releaseDiagram;
    private final CaseRecords records;
    private final TransactionTemplate transaction;

    CaseDriver(
            Cases cases,
            TaskInbox inbox,
            ReleaseDiagram releaseDiagram,
            CaseRecords records,
            TransactionTemplate transaction) {
        this.records = records;
        this.cases = cases;
        this.inbox = inbox;
        this.releaseDiagram = releaseDiagram;
        this.transaction = transaction;
    }

    void release(String fileName) {
        releaseDiagram.release(diagram(fileName), Actor.SYSTEM);
    }

    static byte[] diagram(String fileName) {
        try {
            return new ClassPathResource("diagrams/" + fileName).getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a case and returns the id of its record. */
    long start(String process, SignedInPerson starter, Map<String, Object> routing) {
        long subjectId = SUBJECTS.incrementAndGet();
        CaseSubject subject =
                new CaseSubject(TYPE, subjectId, starter.agencyId(), "Về việc thử " + subjectId, null, "Sở Nội vụ", 0);
        transaction.executeWithoutResult(status -> cases.start(process, subject, starter.actor(), routing));
        return subjectId;
    }

    CaseView view(long subjectId) {
        return cases.about(TYPE, subjectId).orElseThrow();
    }

    String engineId(long subjectId) {
        return records.newest(TYPE, subjectId).orElseThrow().engineId();
    }

    TaskEntry task(SignedInPerson person, long subjectId) {
        return inbox.nextFor(person, TYPE, subjectId)
                .orElseThrow(() -> new AssertionError(person.username() + " has no task of " + view(subjectId)));
    }

    void complete(SignedInPerson person, long subjectId, String json) {
        TaskEntry task = task(person, subjectId);
        inbox.complete(person, task.id(), task.version(), json);
    }
}
