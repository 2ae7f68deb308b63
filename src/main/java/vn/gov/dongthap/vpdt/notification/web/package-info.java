/** A person's notices, and the administrator's mailbox. */
@NullMarked
package vn.gov.dongthap.vpdt.notification.web;

import org.jspecify.annotations.NullMarked;
