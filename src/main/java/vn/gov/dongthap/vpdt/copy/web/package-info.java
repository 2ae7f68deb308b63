/** Pages of the module. */
@NullMarked
package vn.gov.dongthap.vpdt.copy.web;

import org.jspecify.annotations.NullMarked;
