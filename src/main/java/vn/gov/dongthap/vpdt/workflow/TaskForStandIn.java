package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task has come to somebody absent; told to whoever acts for them. Published in the transaction that created or
 * handed over the task.
 *
 * @param taskId the task
 * @param personId who acts
 * @param absentName for whom
 * @param caseSubject what it is about
 * @param stepName Vietnamese name of the step
 * @param dueAt UTC, or null
 * @param version version of the task since it lies there
 */
public record TaskForStandIn(
        long taskId,
        long personId,
        String absentName,
        CaseSubject caseSubject,
        String stepName,
        @Nullable Instant dueAt,
        int version) {}
