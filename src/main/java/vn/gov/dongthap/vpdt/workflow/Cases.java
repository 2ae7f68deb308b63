package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.dongthap.vpdt.audit.Actor;

/** Starts and follows cases: one case is one run of a diagram about one record. CONTRACT: becomes a class. */
public interface Cases {

    /**
     * Starts a case on the newest released version of a diagram, in the caller's transaction.
     *
     * @param process key of the diagram, e.g. {@code van-ban-den}
     * @param routing first routing variables
     * @return id of the case
     */
    long start(String process, CaseSubject subject, Actor starter, Map<String, Object> routing);

    /** Tells the case that its subject changed (title, reference, sender, urgency), so that task lists show it. */
    void refresh(CaseSubject subject);

    /**
     * Sends a message a diagram waits for at a boundary or intermediate event, e.g. {@code giao-lai}.
     *
     * @throws vn.gov.dongthap.vpdt.law.RuleBroken when the case does not wait for it now
     */
    void send(String subjectType, long subjectId, String message, Actor actor, FormInput input);

    /** The case of a record, newest first if there were several. */
    Optional<CaseView> about(String subjectType, long subjectId);

    /** Gives people a case to read, without a task: INFORMATION or FOLLOWED. Repeating changes nothing. */
    void share(String subjectType, long subjectId, TaskBox box, List<Long> personIds);

    /** Takes back what {@link #share} gave, for everybody; used when a new decision supersedes the old. */
    void unshare(String subjectType, long subjectId, TaskBox box);
}
