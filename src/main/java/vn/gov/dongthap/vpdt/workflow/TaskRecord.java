package vn.gov.dongthap.vpdt.workflow;

import org.jspecify.annotations.Nullable;

/**
 * What the moves of a task need to know of its row.
 *
 * @param id the task
 * @param caseId its case
 * @param executionId where the engine waits for it, or null when it is not open
 * @param stepName Vietnamese name of the step
 * @param formKey its form, or null for a line without a task
 * @param processKey key of the diagram
 * @param agencyId agency of the case
 * @param assigneeId who has taken it or done it, or null
 * @param assigneeName their name, or null
 * @param group scoped candidate group, or null
 * @param done whether it has been done
 * @param version for optimistic locking
 */
record TaskRecord(
        long id,
        long caseId,
        @Nullable String executionId,
        String stepName,
        @Nullable String formKey,
        String processKey,
        long agencyId,
        @Nullable Long assigneeId,
        @Nullable String assigneeName,
        @Nullable String group,
        boolean done,
        int version) {}
