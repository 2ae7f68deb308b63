package vn.gov.dongthap.vpdt.copy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.FieldText;
import vn.gov.dongthap.vpdt.register.Medium;

/**
 * What is copied: a released or a received document, a true copy of the agency's own, or a paper the clerk has scanned.
 *
 * @param outgoingId the released document, or null
 * @param incomingId the received document, or null
 * @param copyId the agency's own true copy, or null
 * @param standing original or true copy
 * @param medium what it lies on
 * @param documentType its type, or null when nobody has said
 * @param organName agency that issued it, at most 200 characters
 * @param reference number and notation, at most 45, or null for none
 * @param issuedDate its date, or null
 * @param subject what it is about, at most 500
 * @param fileId its file: as signed, or scanned
 */
@Embeddable
record CopySource(
        @Column(name = "source_outgoing_id") @Nullable Long outgoingId,
        @Column(name = "source_incoming_id") @Nullable Long incomingId,
        @Column(name = "source_copy_id") @Nullable Long copyId,

        @Enumerated(EnumType.STRING) @Column(name = "source_standing")
        SourceStanding standing,

        @Enumerated(EnumType.STRING) @Column(name = "from_medium")
        Medium medium,

        @Enumerated(EnumType.STRING) @Nullable DocumentType documentType,

        String organName,
        @Nullable String reference,
        @Nullable LocalDate issuedDate,
        String subject,

        @Column(name = "source_file_id") long fileId) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    CopySource {
        organName = FieldText.required("document.field.organName", organName, 200);
        reference = FieldText.optional("copy.field.reference", reference, 45);
        subject = FieldText.required("document.field.subject", subject, 500);
    }

    /** The same, as scanned now. */
    CopySource from(long scanId) {
        return new CopySource(
                outgoingId,
                incomingId,
                copyId,
                standing,
                medium,
                documentType,
                organName,
                reference,
                issuedDate,
                subject,
                scanId);
    }

    /** Type, number, date and issuer, as people name a document. */
    String named() {
        StringBuilder named = new StringBuilder(documentType == null ? "Văn bản" : documentType.label());
        if (reference != null) {
            named.append(" số ").append(reference);
        }
        if (issuedDate != null) {
            named.append(" ngày ").append(DAY.format(issuedDate));
        }
        return named.append(" của ").append(organName).toString();
    }
}
