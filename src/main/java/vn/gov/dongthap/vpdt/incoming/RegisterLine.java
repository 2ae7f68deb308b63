package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.report.FollowUpRow;
import vn.gov.dongthap.vpdt.report.IncomingRegisterRow;

/**
 * A registered document as the printed registers need it.
 *
 * @param number arrival number
 * @param arrivalDate arrival date
 * @param type type
 * @param reference number and notation, or null
 * @param issuedDate date of the document, or null
 * @param organName who issued it
 * @param subject what it is about
 * @param toPlaces units and people it went to, or null before a directive
 * @param directedOn day of the directive in force, or null
 * @param due the leader's term, or null
 * @param state where it stands
 * @param closedOn day it was closed, or null
 * @param urgency level marked
 * @param description note, or null
 * @param answer number and notation of the answer released last, or null
 */
record RegisterLine(
        int number,
        LocalDate arrivalDate,
        DocumentType type,
        @Nullable String reference,
        @Nullable LocalDate issuedDate,
        String organName,
        String subject,
        @Nullable String toPlaces,
        @Nullable LocalDate directedOn,
        @Nullable LocalDate due,
        IncomingState state,
        @Nullable LocalDate closedOn,
        Urgency urgency,
        @Nullable String description,
        @Nullable String answer) {

    /** As the register of arrivals has it (IV.VI). The receiver signs the printed page. */
    IncomingRegisterRow arrival() {
        return new IncomingRegisterRow(
                arrivalDate,
                number,
                organName,
                reference,
                issuedDate,
                type.label() + ": " + subject,
                toPlaces,
                directedOn,
                null,
                note());
    }

    /** As the register that follows handling has it (IV.VIII). */
    FollowUpRow followUp(LocalDate today) {
        return new FollowUpRow(
                number,
                described(type, reference, issuedDate, organName),
                toPlaces,
                due,
                progress(today),
                answer,
                note());
    }

    /** A document by type, number and notation, date and issuer, as forms name it in one line. */
    static String described(
            DocumentType type, @Nullable String reference, @Nullable LocalDate issuedDate, String organName) {
        return type.label()
                + (reference == null ? "" : " số " + reference)
                + (issuedDate == null ? "" : " ngày " + IncomingDocument.DAY.format(issuedDate))
                + " của "
                + organName;
    }

    private String progress(LocalDate today) {
        String reached =
                closedOn == null ? state.label() : state.label() + " ngày " + IncomingDocument.DAY.format(closedOn);
        LocalDate until = closedOn == null ? today : closedOn;
        return due != null && until.isAfter(due) ? reached + " (quá hạn)" : reached;
    }

    private @Nullable String note() {
        String note = Stream.of(
                        urgency == Urgency.NORMAL ? null : urgency.label(),
                        description,
                        state == IncomingState.CANCELLED ? state.label() : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return note.isEmpty() ? null : note;
    }
}
