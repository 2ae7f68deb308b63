/**
 * Requests about accounts: from the agency that manages them to Sở Khoa học và Công nghệ and back (the regulation,
 * articles 5 and 9 to 11).
 */
@NullMarked
package vn.gov.dongthap.vpdt.account;

import org.jspecify.annotations.NullMarked;
