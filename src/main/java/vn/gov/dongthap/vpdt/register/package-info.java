/** Gapless numbers for documents, per agency, series and year. */
@NullMarked
package vn.gov.dongthap.vpdt.register;

import org.jspecify.annotations.NullMarked;
