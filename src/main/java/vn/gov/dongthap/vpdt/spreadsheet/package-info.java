/** Tables people fill in: their columns as data, their Excel sheets written and read, every cell checked. */
@NullMarked
package vn.gov.dongthap.vpdt.spreadsheet;

import org.jspecify.annotations.NullMarked;
