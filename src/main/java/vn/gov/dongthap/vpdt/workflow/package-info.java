/** The engine room: processes, tasks, forms, deadlines. The only module that touches the BPMN engine. */
@NullMarked
package vn.gov.dongthap.vpdt.workflow;

import org.jspecify.annotations.NullMarked;
