/** Requests about accounts, from the managing agency to Sở Khoa học và Công nghệ and back (articles 5 and 9-11). */
@NullMarked
package vn.gov.dongthap.vpdt.account;

import org.jspecify.annotations.NullMarked;
