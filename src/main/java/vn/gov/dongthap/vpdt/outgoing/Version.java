package vn.gov.dongthap.vpdt.outgoing;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.drafting.FindingLevel;
import vn.gov.dongthap.vpdt.drafting.FormatReport;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * A version of a draft, as the page shows it.
 *
 * @param number from 1
 * @param word its Word file, or null
 * @param pdf its PDF
 * @param author who made it
 * @param position position at the time
 * @param note what the author says of it, or null
 * @param report what the format check found, or null when there was no Word file to check
 * @param madeAt UTC
 */
public record Version(
        int number,
        @Nullable StoredFile word,
        StoredFile pdf,
        String author,
        String position,
        @Nullable String note,
        @Nullable FormatReport report,
        Instant madeAt) {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ProvinceTime.ZONE);

    /** How many findings are against the letter of the Decree. */
    public long errors() {
        return report == null ? 0 : report.count(FindingLevel.ERROR);
    }

    /** How many findings are for a person to judge. */
    public long warnings() {
        return report == null ? 0 : report.count(FindingLevel.WARNING);
    }

    /** When, in the office's time. */
    public String moment() {
        return MOMENT.format(madeAt);
    }
}
