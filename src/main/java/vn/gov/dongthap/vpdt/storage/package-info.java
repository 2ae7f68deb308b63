/** Files: taken in only after their content is checked, kept unchanged under their SHA-256. */
@NullMarked
package vn.gov.dongthap.vpdt.storage;

import org.jspecify.annotations.NullMarked;
