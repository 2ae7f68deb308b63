/** What every document has: type, urgency, secrecy, signer, attachments. */
@NullMarked
package vn.gov.dongthap.vpdt.document;

import org.jspecify.annotations.NullMarked;
