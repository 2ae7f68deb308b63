/** Vietnamese text: one normal form for keeping, one folded form for searching. */
@NullMarked
package vn.gov.dongthap.vpdt.text;

import org.jspecify.annotations.NullMarked;
