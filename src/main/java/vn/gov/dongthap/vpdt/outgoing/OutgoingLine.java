package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;

/**
 * One line of a list of documents.
 *
 * @param id the document
 * @param state where it stands
 * @param reference number and notation, or null before it is numbered
 * @param issuedDate date of issue, or null
 * @param type its type
 * @param subject what it is about
 * @param signer who signs, or null while nobody is named
 * @param urgency level marked
 */
public record OutgoingLine(
        long id,
        OutgoingState state,
        @Nullable String reference,
        @Nullable LocalDate issuedDate,
        @Nullable DocumentType type,
        String subject,
        @Nullable String signer,
        Urgency urgency) {}
