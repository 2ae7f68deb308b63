package vn.gov.dongthap.vpdt.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the register that follows the handling of incoming documents: the seven columns of Appendix IV.VIII.
 *
 * @param arrivalNumber (1) số đến
 * @param document (2) tên loại, số, ký hiệu, ngày, tháng và tên cơ quan ban hành
 * @param recipients (3) đơn vị hoặc người nhận
 * @param dueDate (4) thời hạn giải quyết
 * @param progress (5) tiến độ giải quyết
 * @param reply (6) số, ký hiệu văn bản trả lời
 * @param note (7) ghi chú
 */
public record FollowUpRow(
        int arrivalNumber,
        String document,
        @Nullable String recipients,
        @Nullable LocalDate dueDate,
        String progress,
        @Nullable String reply,
        @Nullable String note) {}
