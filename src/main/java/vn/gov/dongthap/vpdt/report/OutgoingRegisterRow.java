package vn.gov.dongthap.vpdt.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register of outgoing documents: the ten columns of Appendix IV.I.
 *
 * @param reference (1) số, ký hiệu văn bản
 * @param issuedDate (2) ngày tháng văn bản
 * @param typeAndSubject (3) tên loại và trích yếu nội dung
 * @param signer (4) người ký
 * @param recipients (5) nơi nhận văn bản
 * @param copyKeeper (6) đơn vị, người nhận bản lưu
 * @param copies (7) số lượng bản
 * @param transferDate (8) ngày chuyển
 * @param receipt (9) ký nhận, signed by hand on the printed page
 * @param note (10) ghi chú
 */
public record OutgoingRegisterRow(
        String reference,
        LocalDate issuedDate,
        String typeAndSubject,
        String signer,
        String recipients,
        @Nullable String copyKeeper,
        @Nullable Integer copies,
        @Nullable LocalDate transferDate,
        @Nullable String receipt,
        @Nullable String note) {}
