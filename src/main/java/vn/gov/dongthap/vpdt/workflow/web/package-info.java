/** Pages of the task lists and of a task. */
@NullMarked
package vn.gov.dongthap.vpdt.workflow.web;

import org.jspecify.annotations.NullMarked;
