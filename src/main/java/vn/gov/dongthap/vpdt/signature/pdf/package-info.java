/** What a PDF says about itself: its signatures, what changed after each, and where on its pages things belong. */
@NullMarked
package vn.gov.dongthap.vpdt.signature.pdf;

import org.jspecify.annotations.NullMarked;
