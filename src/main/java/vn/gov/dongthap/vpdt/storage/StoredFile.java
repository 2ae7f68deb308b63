package vn.gov.dongthap.vpdt.storage;

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
public record StoredFile(long id, String name, String mediaType, long size, String sha256, int pages) {}
