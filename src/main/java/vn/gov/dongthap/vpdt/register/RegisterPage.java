package vn.gov.dongthap.vpdt.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries of a register, in order.
 *
 * @param entries the entries
 * @param next number to go on after, or null at the end
 */
public record RegisterPage(
        List<RegisterEntry> entries, @Nullable Integer next) {}
