/** Pages of requests about accounts. */
@NullMarked
package vn.gov.dongthap.vpdt.account.web;

import org.jspecify.annotations.NullMarked;
