/** Incoming documents, from receipt to completion (Decree 30/2020, articles 20-24). */
@NullMarked
package vn.gov.dongthap.vpdt.incoming;

import org.jspecify.annotations.NullMarked;
