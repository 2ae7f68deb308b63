package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task has come to people. Published in the transaction that created or handed over the task.
 *
 * @param taskId the task
 * @param personIds the person it was given to, or everybody of the group that may take it
 * @param caseSubject what it is about
 * @param stepName Vietnamese name of the step
 * @param dueAt UTC, or null
 * @param version version of the task since it lies there: the same task may come to the same person again
 */
public record TaskAssigned(
        long taskId,
        List<Long> personIds,
        CaseSubject caseSubject,
        String stepName,
        @Nullable Instant dueAt,
        int version) {}
