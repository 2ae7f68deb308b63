/** The log of every act, view, download and refusal, written in the caller's transaction and never changed. */
@NullMarked
package vn.gov.dongthap.vpdt.audit;

import org.jspecify.annotations.NullMarked;
