/** Accounts, sign-in, sessions, and who is acting now. */
@NullMarked
package vn.gov.dongthap.vpdt.identity;

import org.jspecify.annotations.NullMarked;
