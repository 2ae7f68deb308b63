package vn.gov.dongthap.vpdt.incoming;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One act on a document, as its page tells it.
 *
 * @param at UTC
 * @param name who
 * @param position position at the time, or null
 * @param sentence what they did
 * @param words what they wrote, or null
 * @param lines who does what until when, for a directive
 * @param superseded whether a later directive has taken its place
 */
public record TimelineEntry(
        Instant at,
        String name,
        @Nullable String position,
        String sentence,
        @Nullable String words,
        List<String> lines,
        boolean superseded) {}
