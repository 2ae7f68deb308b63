/** Drafts of outgoing documents: Word templates, format check against Appendix I, text comparison, Word to PDF/A. */
@NullMarked
package vn.gov.dongthap.vpdt.drafting;

import org.jspecify.annotations.NullMarked;
