package vn.gov.dongthap.vpdt.storage;

import java.util.Locale;

/**
 * A file taken in. Its bytes never change.
 *
 * @param id record id
 * @param name name shown to people: NFC, without path, at most 255 characters
 * @param mediaType type found in the content, never the one claimed
 * @param size bytes
 * @param sha256 lower-case hex of the content
 * @param pages pages of a PDF, 0 for other types
 */
public record StoredFile(long id, String name, String mediaType, long size, String sha256, int pages) {

    private static final long KILO = 1024;

    /** The size as people read it, e.g. {@code 1,4 MB}. */
    public String readableSize() {
        if (size < KILO) {
            return size + " byte";
        }
        return size < KILO * KILO
                ? Math.round((double) size / KILO) + " kB"
                : String.format(Locale.forLanguageTag("vi"), "%.1f MB", (double) size / (KILO * KILO));
    }
}
