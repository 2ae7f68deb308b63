/** The system as a whole: how it starts, its clock, its timetable. */
@NullMarked
package vn.gov.dongthap.vpdt;

import org.jspecify.annotations.NullMarked;
