package vn.gov.dongthap.vpdt.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Bìa và trang đầu of a register (Appendix IV), and the mark at the foot of its pages.
 *
 * @param managingAgency name of the agency above, or null for none
 * @param agency name of the agency whose register it is
 * @param year the register's year
 * @param fromDate date of the first entry
 * @param toDate date of the last entry
 * @param fromNumber first number
 * @param toNumber last number
 * @param closing how the register was closed, with its control hash, or null while it is open (N16.2b)
 * @param printedBy who printed it and when (V6.6k)
 */
public record RegisterCover(
        @Nullable String managingAgency,
        String agency,
        int year,
        LocalDate fromDate,
        LocalDate toDate,
        int fromNumber,
        int toNumber,
        @Nullable String closing,
        String printedBy) {}
