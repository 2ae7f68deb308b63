package vn.gov.dongthap.vpdt.register;

import org.jspecify.annotations.Nullable;

/**
 * A number that a document has.
 *
 * @param number the number
 * @param notation notation it was given, or null for an incoming document
 * @param isVoid whether it was spent in vain
 */
record Taken(RegisterNumber number, @Nullable String notation, boolean isVoid) {}
