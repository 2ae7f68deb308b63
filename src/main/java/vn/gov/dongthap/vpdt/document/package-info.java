/** What every document has: type, urgency, secrecy, signer, attachments, and who may see it. */
@NullMarked
package vn.gov.dongthap.vpdt.document;

import org.jspecify.annotations.NullMarked;
