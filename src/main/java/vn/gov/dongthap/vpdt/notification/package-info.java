/** News for people: on the page, and by mail through an outbox that sends once. */
@NullMarked
package vn.gov.dongthap.vpdt.notification;

import org.jspecify.annotations.NullMarked;
