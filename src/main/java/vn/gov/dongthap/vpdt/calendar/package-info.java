/** Working days, public holidays, compensatory working days, and the deadlines counted on them. */
@NullMarked
package vn.gov.dongthap.vpdt.calendar;

import org.jspecify.annotations.NullMarked;
