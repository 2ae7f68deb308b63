/** Agencies, units, people, and the positions people hold. */
@NullMarked
package vn.gov.dongthap.vpdt.organization;

import org.jspecify.annotations.NullMarked;
