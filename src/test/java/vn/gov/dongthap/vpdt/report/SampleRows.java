package vn.gov.dongthap.vpdt.report;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/** Registers as offices keep them. */
final class SampleRows {

    /** All letters of Vietnamese that are not plain Latin, in both cases. */
    static final String LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
            + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ";

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
    private static final List<String> SUBJECTS = List.of(
            "Công văn V/v rà soát, báo cáo kết quả chuyển đổi số quý IV năm 2026",
            "Kế hoạch tổ chức Ngày hội khởi nghiệp đổi mới sáng tạo tỉnh Đồng Tháp năm 2026",
            "Giấy mời dự họp về tình hình triển khai Đề án 06 trên địa bàn tỉnh",
            "Quyết định ban hành Quy chế quản lý, vận hành Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh,"
                    + " bãi bỏ các quy định trước đây trái với Quy chế này kể từ ngày có hiệu lực");

    private SampleRows() {}

    static RegisterCover cover(int rows) {
        return new RegisterCover(
                "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP",
                "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                2026,
                FIRST,
                FIRST.plusDays(rows / 40),
                1,
                rows,
                null,
                "In từ Hệ thống VPĐT bởi Nguyễn Thị Thu Hương lúc 14:05 ngày 24/11/2026");
    }

    static Iterator<IncomingRegisterRow> incoming(int rows) {
        return IntStream.rangeClosed(1, rows).mapToObj(SampleRows::incomingRow).iterator();
    }

    static IncomingRegisterRow incomingRow(int number) {
        LocalDate arrival = FIRST.plusDays(number / 40);
        return new IncomingRegisterRow(
                arrival,
                number,
                number % 3 == 0 ? "Sở Nội vụ tỉnh Đồng Tháp" : "Ủy ban nhân dân tỉnh Đồng Tháp",
                number + "/UBND-VX",
                arrival.minusDays(2),
                SUBJECTS.get(number % SUBJECTS.size()),
                number % 5 == 0 ? null : "Phòng Chuyển đổi số; Văn phòng Sở",
                number % 5 == 0 ? null : arrival,
                null,
                number % 7 == 0 ? "Kèm 01 phụ lục" : null);
    }

    static IncomingRegisterRow withSubject(int number, String subject) {
        IncomingRegisterRow row = incomingRow(number);
        return new IncomingRegisterRow(
                row.arrivalDate(),
                number,
                row.author(),
                row.reference(),
                row.issuedDate(),
                subject,
                row.recipients(),
                row.transferDate(),
                null,
                null);
    }
}
