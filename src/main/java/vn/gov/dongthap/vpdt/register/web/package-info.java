/** Pages of the clerk and the unit's administrator about numbers and registers. */
@NullMarked
package vn.gov.dongthap.vpdt.register.web;

import org.jspecify.annotations.NullMarked;
