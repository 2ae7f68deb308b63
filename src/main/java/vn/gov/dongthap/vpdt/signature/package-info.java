/** Digital signatures on PDF documents: verified, made by people and agencies, and the certificates they use. */
@NullMarked
package vn.gov.dongthap.vpdt.signature;

import org.jspecify.annotations.NullMarked;
