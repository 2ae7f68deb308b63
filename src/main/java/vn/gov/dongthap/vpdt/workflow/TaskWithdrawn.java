package vn.gov.dongthap.vpdt.workflow;

/**
 * A task somebody had is theirs no more: the road went another way. Published in the transaction that took it.
 *
 * @param taskId the task, gone by now
 * @param personId who had it
 * @param subject what it was about
 * @param stepName Vietnamese name of the step
 */
public record TaskWithdrawn(long taskId, long personId, CaseSubject subject, String stepName) {}
