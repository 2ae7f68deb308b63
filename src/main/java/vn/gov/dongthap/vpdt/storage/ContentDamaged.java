package vn.gov.dongthap.vpdt.storage;

/**
 * A content is no longer what was kept; published once, in the transaction that records it.
 *
 * @param sha256 what it ought to be
 * @param fileId the oldest file with that content
 * @param name that file's name
 */
public record ContentDamaged(String sha256, long fileId, String name) {}
