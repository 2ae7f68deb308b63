/** Forms of user tasks: which form-js schemas we accept, and the check of what people fill in against them. */
@NullMarked
package vn.gov.dongthap.vpdt.workflow.form;

import org.jspecify.annotations.NullMarked;
