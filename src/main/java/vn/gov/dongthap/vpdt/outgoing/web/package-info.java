/** Pages of outgoing documents. */
@NullMarked
package vn.gov.dongthap.vpdt.outgoing.web;

import org.jspecify.annotations.NullMarked;
