package vn.gov.dongthap.vpdt.report;

import java.time.LocalDate;
import java.util.List;

/**
 * What stands below a copied document on paper (Appendix I, part II.II.1).
 *
 * @param form SAO Y, SAO LỤC or TRÍCH SAO
 * @param agency tên cơ quan, tổ chức sao văn bản
 * @param reference số, ký hiệu bản sao
 * @param place địa danh
 * @param date thời gian sao
 * @param authority quyền hạn, chức vụ, line by line
 * @param signer họ tên
 * @param recipients nơi nhận, line by line
 */
public record CopyBlock(
        String form,
        String agency,
        String reference,
        String place,
        LocalDate date,
        List<String> authority,
        String signer,
        List<String> recipients) {

    /** Copies the lines. */
    public CopyBlock {
        authority = List.copyOf(authority);
        recipients = List.copyOf(recipients);
    }
}
