/** Pages for signing in, one's own account, and the administration of accounts. */
@NullMarked
package vn.gov.dongthap.vpdt.identity.web;

import org.jspecify.annotations.NullMarked;
