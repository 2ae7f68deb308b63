/** Addresses for signing on one's own device, and the administration of certificates. */
@NullMarked
package vn.gov.dongthap.vpdt.signature.web;

import org.jspecify.annotations.NullMarked;
