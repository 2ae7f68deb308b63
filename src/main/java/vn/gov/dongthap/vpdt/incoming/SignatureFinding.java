package vn.gov.dongthap.vpdt.incoming;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.signature.Outcome;
import vn.gov.dongthap.vpdt.signature.SignatureVerdict;

/**
 * What was found on the signatures of a document, as its page shows it.
 *
 * @param outcome what the signatures make of it
 * @param checkedAt when that was found
 * @param conclusion the outcome in a sentence, then what is to be weighed
 * @param signatures each signature
 * @param annexes each signature on the annexes in files of their own, the file's name before it
 * @param settled what was found when the clerk accepted or returned the document, or null before
 */
public record SignatureFinding(
        Outcome outcome,
        Instant checkedAt,
        List<String> conclusion,
        List<Line> signatures,
        List<Line> annexes,
        @Nullable Outcome settled) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ProvinceTime.ZONE);

    /**
     * One signature.
     *
     * @param heading whose it is
     * @param verdict what becomes of it
     * @param facts everything found, in sentences
     */
    public record Line(String heading, SignatureVerdict verdict, List<String> facts) {}

    /** When it was found, or null when there was nothing to read. */
    public @Nullable String moment() {
        return outcome == Outcome.UNREADABLE ? null : MOMENT.format(checkedAt);
    }

    /** Whether the clerk has yet to decide by it, or it speaks against the document. */
    public boolean isToBeRead() {
        return settled == null
                || outcome == Outcome.INVALID
                || annexes.stream().anyMatch(line -> line.verdict() == SignatureVerdict.INVALID);
    }

    /** Whether something else was found since the clerk decided. */
    public boolean isOtherThanSettled() {
        return settled != null && settled != outcome;
    }
}
