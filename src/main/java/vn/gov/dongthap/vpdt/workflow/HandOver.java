package vn.gov.dongthap.vpdt.workflow;

import java.util.List;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;

/**
 * A task somebody is about to hand over.
 *
 * @param task the task
 * @param receivers people it can go to
 */
public record HandOver(TaskEntry task, List<PersonInPosition> receivers) {}
