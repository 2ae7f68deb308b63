/** Copies an agency makes of documents: true copies, copies of them, extracts (Decree 30/2020, articles 25-27). */
@NullMarked
package vn.gov.dongthap.vpdt.copy;

import org.jspecify.annotations.NullMarked;
