/** Registers, slips and stamps on paper: our own templates, filled and written as PDF/A, Excel and Word. */
@NullMarked
package vn.gov.dongthap.vpdt.report;

import org.jspecify.annotations.NullMarked;
