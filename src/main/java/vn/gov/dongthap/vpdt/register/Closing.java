package vn.gov.dongthap.vpdt.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a register was closed, for good (N16.2b).
 *
 * @param at when
 * @param byName who closed it
 * @param byPosition position held then, or null
 * @param controlHash SHA-256 over all entries in order, 64 hexadecimal digits; what it is taken of is told by
 *     {@link CloseRegister}
 */
public record Closing(Instant at, String byName, @Nullable String byPosition, String controlHash) {}
