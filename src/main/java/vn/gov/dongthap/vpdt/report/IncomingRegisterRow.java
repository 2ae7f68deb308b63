package vn.gov.dongthap.vpdt.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register of incoming documents: the ten columns of Appendix IV.VI.
 *
 * @param arrivalDate (1) ngày đến
 * @param arrivalNumber (2) số đến
 * @param author (3) tác giả
 * @param reference (4) số, ký hiệu văn bản
 * @param issuedDate (5) ngày tháng văn bản
 * @param typeAndSubject (6) tên loại và trích yếu nội dung
 * @param recipients (7) đơn vị hoặc người nhận
 * @param transferDate (8) ngày chuyển
 * @param receipt (9) ký nhận, signed by hand on the printed page
 * @param note (10) ghi chú
 */
public record IncomingRegisterRow(
        LocalDate arrivalDate,
        int arrivalNumber,
        String author,
        @Nullable String reference,
        @Nullable LocalDate issuedDate,
        String typeAndSubject,
        @Nullable String recipients,
        @Nullable LocalDate transferDate,
        @Nullable String receipt,
        @Nullable String note) {}
