/** Outgoing documents, from draft to release and to the recipients' desks (Decree 30/2020, articles 10-19). */
@NullMarked
package vn.gov.dongthap.vpdt.outgoing;

import org.jspecify.annotations.NullMarked;
