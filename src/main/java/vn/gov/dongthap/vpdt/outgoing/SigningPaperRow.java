package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentType;

/**
 * A paper in the list.
 *
 * @param id the paper
 * @param kind what it lets somebody sign as
 * @param holder who signs: a person, or the unit whose head does
 * @param deputies whether deputies of the unit sign as well
 * @param grantor who gave the right
 * @param headTitle title behind the mark
 * @param basisReference number and notation of the document it stands in
 * @param basisDate its date
 * @param basisOutgoingId that document in this system, or null
 * @param types types covered, none for an acting head
 * @param matters what it covers in words, or null
 * @param validFrom first day
 * @param validTo last day, or null
 * @param state where it stands today
 * @param endedBy who ended it, or null
 * @param endReason why, or null
 */
public record SigningPaperRow(
        long id,
        SigningPaperKind kind,
        String holder,
        boolean deputies,
        String grantor,
        String headTitle,
        String basisReference,
        LocalDate basisDate,
        @Nullable Long basisOutgoingId,
        Set<DocumentType> types,
        @Nullable String matters,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        State state,
        @Nullable String endedBy,
        @Nullable String endReason) {

    /** Where a paper stands on a day. */
    public enum State {
        IN_FORCE("Đang có hiệu lực"),
        NOT_YET("Chưa đến ngày"),
        EXPIRED("Hết hạn"),
        ENDED("Đã chấm dứt");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** Vietnamese name. */
        public String label() {
            return label;
        }
    }

    /** Names of the types, in the order of the Decree. */
    public String typeLabels() {
        return PaperLimits.labels(types);
    }

    /** Whether it can still be ended. */
    public boolean isOpen() {
        return state == State.IN_FORCE || state == State.NOT_YET;
    }
}
