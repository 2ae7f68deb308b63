/** Pages for the administration of agencies. */
@NullMarked
package vn.gov.dongthap.vpdt.organization.web;

import org.jspecify.annotations.NullMarked;
