package vn.gov.dongthap.vpdt.outgoing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * A document issued on paper, as its page shows it.
 *
 * @param id the document
 * @param state where it stands
 * @param reference number and notation
 * @param subject what it is about
 * @param fields all fields with their values
 * @param recipients the lines of "Nơi nhận"
 * @param copies copies made for them
 * @param scan the signed paper as a PDF, or null
 * @param late whether it was numbered later than the law allows
 * @param voided how its number became void, or null while it counts
 */
public record PaperView(
        long id,
        PaperState state,
        String reference,
        String subject,
        List<Field> fields,
        List<PaperRecipient> recipients,
        int copies,
        @Nullable StoredFile scan,
        boolean late,
        @Nullable Voided voided) {

    /**
     * A field and its value, as people read them.
     *
     * @param label Vietnamese name of the field
     * @param value value
     */
    public record Field(String label, String value) {}

    /**
     * How a number became void.
     *
     * @param on when
     * @param byName who made it so
     * @param reason why
     */
    public record Voided(LocalDate on, String byName, String reason) {}
}
