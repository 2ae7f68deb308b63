package vn.gov.dongthap.vpdt.workflow;

import java.time.Instant;
import java.util.List;

/**
 * An open task is due today, or has become overdue. Published once for each of the two, and again when
 * the due date has been moved; on working days only, in the transaction that remembers it was.
 *
 * @param taskId the task
 * @param personIds who has it, or everybody of the group that may take it
 * @param subject what it is about
 * @param stepName Vietnamese name of the step
 * @param dueAt UTC
 * @param overdue whether that time has passed
 */
public record TaskDue(
        long taskId, List<Long> personIds, CaseSubject subject, String stepName, Instant dueAt, boolean overdue) {}
