package vn.gov.dongthap.vpdt.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a dấu "ĐẾN" says (Appendix IV.V).
 *
 * @param agency tên cơ quan, tổ chức
 * @param number số đến
 * @param date ngày đến
 * @param forwardedTo chuyển: units and people it went to, or null before a directive
 * @param fileNotation số và ký hiệu hồ sơ, or null
 */
public record ArrivalStamp(
        String agency,
        int number,
        LocalDate date,
        @Nullable String forwardedTo,
        @Nullable String fileNotation) {}
