package vn.gov.dongthap.vpdt.signature;

import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.storage.StoredFile;

/**
 * What became of one of many documents signed in one act.
 *
 * @param document the document
 * @param signed it with the signature, or null when it was not signed
 * @param problem why it was not signed, in Vietnamese, or null
 */
public record SigningResult(
        StoredFile document,
        @Nullable StoredFile signed,
        @Nullable String problem) {}
