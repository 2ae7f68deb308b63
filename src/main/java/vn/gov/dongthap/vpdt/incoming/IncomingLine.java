package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;

/**
 * One line of a list of documents, or of the register.
 *
 * @param id the document
 * @param state where it stands
 * @param arrivalNumber arrival number, or null before registration
 * @param arrivalDate arrival date, or null
 * @param reference number and notation, or null
 * @param issuedDate date of the document, or null
 * @param type type, or null before registration
 * @param organName who issued it
 * @param subject what it is about
 * @param toPlaces units and people it went to, or null before a directive
 * @param handlingDue the leader's term, or null
 * @param urgency level marked
 * @param description note, or null
 */
public record IncomingLine(
        long id,
        IncomingState state,
        @Nullable Integer arrivalNumber,
        @Nullable LocalDate arrivalDate,
        @Nullable String reference,
        @Nullable LocalDate issuedDate,
        @Nullable DocumentType type,
        String organName,
        String subject,
        @Nullable String toPlaces,
        @Nullable LocalDate handlingDue,
        Urgency urgency,
        @Nullable String description) {}
