package vn.gov.dongthap.vpdt.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.ClassUtils;

class ReportTemplateTests {

    private final Templates templates = new Templates();
    private final Press press = new Press();

    static List<ReportTemplate<?, ?>> all() {
        return ReportTemplate.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void readsWhatItsRecordsHave(ReportTemplate<?, ?> template) {
        JasperReport report = templates.get(template.name());

        RecordFields row = new RecordFields(template.row());
        assertThat(report.getFields()).isNotEmpty().allSatisfy((JRField field) -> assertThat(field.getValueClass())
                .as(field.getName())
                .isEqualTo(onPaper(row.typeOf(field.getName()))));
        assertThat(Arrays.stream(report.getFields()).map(JRField::getName))
                .as("every component has its place")
                .containsExactlyInAnyOrderElementsOf(row.names());
        RecordFields parameters = new RecordFields(template.parameters());
        assertThat(Arrays.stream(report.getParameters())
                        .filter(parameter -> !parameter.isSystemDefined())
                        .filter(parameter -> !parameter.getName().equals("cover")))
                .allSatisfy((JRParameter parameter) -> assertThat(parameter.getValueClass())
                        .as(parameter.getName())
                        .isEqualTo(ClassUtils.resolvePrimitiveIfNecessary(parameters.typeOf(parameter.getName()))))
                .hasSameSizeAs(parameters.names());
    }

    @Test
    void compilesEachTemplateOnce() {
        assertThat(templates.get("bia-so")).isSameAs(templates.get("bia-so"));
    }

    @Test
    @DisplayName("IV.I The register of outgoing documents has its ten columns")
    void printsOutgoingRegister() throws Exception {
        OutgoingRegisterRow row = new OutgoingRegisterRow(
                "215/SKHCN-CĐS",
                LocalDate.of(2026, 11, 24),
                "Công văn V/v báo cáo kết quả chuyển đổi số năm 2026",
                "Trần Văn Giám",
                "Ủy ban nhân dân tỉnh; Sở Nội vụ",
                "Văn thư",
                3,
                LocalDate.of(2026, 11, 25),
                null,
                "Khẩn");

        byte[] pdf = press.print(
                ReportTemplate.OUTGOING_REGISTER,
                SampleRows.cover(2),
                List.of(row, row).iterator(),
                ReportFormat.PDF);

        Paper.keep(pdf, "so-dang-ky-van-ban-di");
        assertThat(Paper.text(pdf))
                .contains("SỔ ĐĂNG KÝ VĂN BẢN ĐI")
                .contains("Số, ký hiệu văn bản Ngày tháng văn bản Tên loại và trích yếu nội dung văn bản Người ký"
                        + " Nơi nhận văn bản Đơn vị, người nhận bản lưu Số lượng bản Ngày chuyển Ký nhận Ghi chú"
                        + " (1) (2) (3) (4) (5) (6) (7) (8) (9) (10)")
                .contains("215/SKHCN-CĐS 24/11/2026 Công văn V/v báo cáo kết quả chuyển đổi số năm 2026"
                        + " Trần Văn Giám Ủy ban nhân dân tỉnh; Sở Nội vụ Văn thư 3 25/11/2026 Khẩn");
        assertThat(Paper.breachesOfPdfA2b(pdf)).isEmpty();
    }

    @Test
    @DisplayName(
            "Appendix IV.VIII The register that follows handling has its seven columns, and no numbers on its cover")
    void printsFollowUpRegister() throws Exception {
        FollowUpRow row = new FollowUpRow(
                7,
                "Công văn số 12/UBND-VX ngày 20/11/2026 của Ủy ban nhân dân tỉnh Đồng Tháp",
                "Phòng Chuyển đổi số",
                LocalDate.of(2026, 12, 10),
                "Đang giải quyết",
                "215/SKHCN-CĐS",
                "Khẩn");

        byte[] pdf = press.print(
                ReportTemplate.FOLLOW_UP_REGISTER,
                SampleRows.cover(7),
                List.of(row).iterator(),
                ReportFormat.PDF);

        Paper.keep(pdf, "so-theo-doi-giai-quyet-van-ban-den");
        assertThat(Paper.text(pdf, 1))
                .contains("SỔ THEO DÕI GIẢI QUYẾT VĂN BẢN ĐẾN")
                .doesNotContain("Từ số");
        assertThat(Paper.text(pdf, 2))
                .contains("Số đến Tên loại, số, ký hiệu, ngày, tháng và tên cơ quan, tổ chức ban hành văn bản"
                        + " Đơn vị hoặc người nhận Thời hạn giải quyết Tiến độ giải quyết"
                        + " Số, ký hiệu văn bản trả lời Ghi chú (1) (2) (3) (4) (5) (6) (7)")
                .contains("07 " + row.document() + " Phòng Chuyển đổi số 10/12/2026 Đang giải quyết"
                        + " 215/SKHCN-CĐS Khẩn");
        assertThat(Paper.breachesOfPdfA2b(pdf)).isEmpty();
    }

    @Test
    @DisplayName("IV.VII The slip has three tiers; what nobody has said yet is left blank for writing")
    void printsHandlingSlip() throws Exception {
        HandlingSlip slip = new HandlingSlip(
                "ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP",
                "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
                LocalDate.of(2026, 2, 5),
                "Công văn số 12/UBND-VX ngày 20/01/2026 của Ủy ban nhân dân tỉnh Đồng Tháp về việc rà soát, báo cáo kết"
                        + " quả chuyển đổi số",
                "Số đến: 15; ngày đến: 04/02/2026",
                "In từ Hệ thống VPĐT bởi Nguyễn Thị Thu Hương lúc 14:05 ngày 05/02/2026");
        HandlingSlipRow leader = new HandlingSlipRow(
                HandlingSlipSection.AGENCY_LEADER,
                "Trần Văn Giám, Giám đốc, ngày 05/02/2026:",
                "Chủ trì tham mưu văn bản trả lời.",
                "- Chủ trì: Phòng Chuyển đổi số, thời hạn 10/02/2026\n- Phối hợp: Văn phòng Sở, thời hạn 08/02/2026");

        byte[] pdf = press.print(
                ReportTemplate.HANDLING_SLIP,
                slip,
                List.of(
                                leader,
                                HandlingSlipRow.empty(HandlingSlipSection.UNIT_LEADER),
                                HandlingSlipRow.empty(HandlingSlipSection.HANDLER))
                        .iterator(),
                ReportFormat.PDF);

        Paper.keep(pdf, "phieu-giai-quyet-van-ban-den");
        assertThat(Paper.text(pdf))
                .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                .contains("ngày 05 tháng 02 năm 2026")
                .contains("PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN " + slip.document() + " " + slip.arrival())
                .contains("1. Ý kiến của lãnh đạo cơ quan, tổ chức: " + leader.author() + " " + leader.words()
                        + " - Chủ trì: Phòng Chuyển đổi số, thời hạn 10/02/2026 - Phối hợp: Văn phòng Sở, thời hạn"
                        + " 08/02/2026 2. Ý kiến của lãnh đạo đơn vị: 3. Ý kiến đề xuất của người giải quyết:");
        assertThat(Paper.breachesOfPdfA2b(pdf)).isEmpty();
    }

    private static Class<?> onPaper(Class<?> type) {
        return type == LocalDate.class ? Date.class : ClassUtils.resolvePrimitiveIfNecessary(type);
    }
}
