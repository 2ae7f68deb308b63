package vn.gov.dongthap.vpdt.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Head of a phiếu giải quyết văn bản đến (Appendix IV.VII), and the mark at its foot.
 *
 * @param managingAgency name of the agency above, or null for none
 * @param agency name of the agency that handles the document
 * @param date date of the slip
 * @param document type, number and notation, date, issuer and subject of the document
 * @param arrival its arrival number and date
 * @param printedBy who printed it and when (V6.6k)
 */
public record HandlingSlip(
        @Nullable String managingAgency,
        String agency,
        LocalDate date,
        String document,
        String arrival,
        String printedBy) {}
