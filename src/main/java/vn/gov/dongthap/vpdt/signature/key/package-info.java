/** Keys people and agencies sign with, wherever they lie. */
@NullMarked
package vn.gov.dongthap.vpdt.signature.key;

import org.jspecify.annotations.NullMarked;
