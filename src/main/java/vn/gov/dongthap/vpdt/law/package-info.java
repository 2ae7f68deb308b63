/** How the system refuses: which rule was broken, under which clause, and what the person can do about it. */
@NullMarked
package vn.gov.dongthap.vpdt.law;

import org.jspecify.annotations.NullMarked;
