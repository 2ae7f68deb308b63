package vn.gov.dongthap.vpdt.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * Where a page of a list ends and the next begins. Travels through the browser, so it is read strictly; it opens
 * nothing, as every query is narrowed to the person's own lists.
 *
 * @param rank queue rank, 0 in the list of done tasks
 * @param at due date, or when it was done; UTC
 * @param id id of the entry
 */
record ListPlace(int rank, Instant at, long id) {

    private static final Pattern WRITTEN = Pattern.compile("([0-3])\\.(\\d{1,12})\\.(\\d{1,9})\\.(\\d{1,18})");
    private static final int LONGEST = 100;
    private static final int MOST_URGENT = 3;

    /** Where entries without a due date stand. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

    /**
     * Reads what {@link #written()} wrote.
     *
     * @throws RuleBroken when somebody changed it
     */
    static ListPlace read(String written) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(written.length() > LONGEST ? "" : written);
            Matcher matcher = WRITTEN.matcher(new String(bytes, StandardCharsets.US_ASCII));
            if (matcher.matches()) {
                Instant at = Instant.ofEpochSecond(Long.parseLong(matcher.group(2)), Long.parseLong(matcher.group(3)));
                if (!at.isAfter(END_OF_TIME)) {
                    return new ListPlace(Integer.parseInt(matcher.group(1)), at, Long.parseLong(matcher.group(4)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw changed();
        }
        throw changed();
    }

    /** The place of an entry in its list. */
    static ListPlace of(TaskEntry entry) {
        return entry.completedAt() == null
                ? new ListPlace(
                        MOST_URGENT - entry.subject().urgency(),
                        Objects.requireNonNullElse(entry.dueAt(), END_OF_TIME),
                        entry.id())
                : new ListPlace(0, entry.completedAt(), entry.id());
    }

    /** What travels through the browser. */
    String written() {
        String plain = rank + "." + at.getEpochSecond() + "." + at.getNano() + "." + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static RuleBroken changed() {
        return new RuleBroken(null, "workflow.list.place");
    }
}
