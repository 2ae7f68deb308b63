package vn.gov.dongthap.vpdt.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a register of outgoing documents prints beside an entry (Appendix IV.I).
 *
 * @param signer (4) who signed, empty for none
 * @param recipients (5) where it went, empty for none
 * @param copyKeeper (6) who keeps the copy, or null
 * @param copies (7) how many, or null
 * @param transferredOn (8) day it left, or null
 * @param note (10) note, or null
 */
public record PrintedRow(
        String signer,
        String recipients,
        @Nullable String copyKeeper,
        @Nullable Integer copies,
        @Nullable LocalDate transferredOn,
        @Nullable String note) {}
