package vn.gov.dongthap.vpdt.drafting;

import java.util.List;
import vn.gov.dongthap.vpdt.document.DocumentType;

/** The text of each type in outline, after the model sheets of Appendix III. What is to be written stands in brackets. */
final class BodyOutline {

    /** Legal bases of resolutions and decisions (II.6a). */
    static final List<String> BASES = List.of(
            "Căn cứ [văn bản quy định thẩm quyền, chức năng, nhiệm vụ của cơ quan ban hành…];",
            "Căn cứ [văn bản quy định nội dung, cơ sở để ban hành…];",
            "Theo đề nghị của [chức vụ, đơn vị trình…].");

    private BodyOutline() {}

    /** The words between the bases and the articles. */
    static String resolved(DocumentType type) {
        return type == DocumentType.RESOLUTION ? "QUYẾT NGHỊ:" : "QUYẾT ĐỊNH:";
    }

    static List<String> of(DraftContent content) {
        String organ = content.letterhead().organName();
        return switch (content.type()) {
            case RESOLUTION, DECISION -> articles(content.subject());
            case REGULATION, RULES ->
                List.of(
                        "Điều 1. [Phạm vi điều chỉnh, đối tượng áp dụng…]",
                        "Điều 2. [Nội dung quy định…]",
                        "Điều 3. [Tổ chức thực hiện…]./.");
            case INVITATION ->
                List.of(
                        organ + " trân trọng kính mời: [tên cơ quan hoặc họ tên, chức vụ, đơn vị người được mời…]",
                        "Tới dự: [tên cuộc họp, hội nghị, hội thảo…]",
                        "Chủ trì: [họ tên, chức vụ…]",
                        "Thời gian: [giờ, ngày, tháng, năm…]",
                        "Địa điểm: [nơi tổ chức…]",
                        "[Các vấn đề cần lưu ý…]./.");
            case INTRODUCTION ->
                List.of(
                        organ + " trân trọng giới thiệu:",
                        "Ông (bà): [họ và tên…]",
                        "Chức vụ: [chức vụ, đơn vị công tác…]",
                        "Được cử đến: [tên cơ quan, tổ chức…]",
                        "Về việc: [nội dung công việc…]",
                        "Đề nghị Quý cơ quan tạo điều kiện để ông (bà) có tên ở trên hoàn thành nhiệm vụ.",
                        "Giấy này có giá trị đến hết ngày [ngày, tháng, năm…]./.");
            case MINUTES ->
                List.of(
                        "Thời gian bắt đầu: [giờ, ngày, tháng, năm…]",
                        "Địa điểm: [nơi họp…]",
                        "Thành phần tham dự: [họ tên, chức vụ…]",
                        "Chủ trì (chủ tọa): [họ tên, chức vụ…]",
                        "Thư ký (người ghi biên bản): [họ tên, chức vụ…]",
                        "Nội dung: [theo diễn biến cuộc họp, hội nghị, hội thảo…]",
                        "Cuộc họp kết thúc vào [giờ, ngày, tháng, năm…]./.");
            case LEAVE_PERMIT ->
                List.of(
                        "Xét Đơn đề nghị nghỉ phép ngày [ngày, tháng, năm…] của ông (bà) [họ và tên…],",
                        organ + " cấp cho:",
                        "Ông (bà): [họ và tên…]",
                        "Chức vụ: [chức vụ, đơn vị công tác…]",
                        "Được nghỉ phép trong thời gian [số ngày…] kể từ ngày [ngày, tháng, năm…] đến hết ngày "
                                + "[ngày, tháng, năm…] tại [nơi nghỉ phép…].",
                        "Số ngày nghỉ phép nêu trên được tính vào thời gian [thời gian nghỉ theo Bộ luật Lao động…]./.");
            case CONTRACT, MEMORANDUM, AGREEMENT ->
                List.of(
                        "Hôm nay, ngày [ngày, tháng, năm…], tại [địa điểm…], chúng tôi gồm:",
                        "Bên A: " + organ + "; đại diện: [họ tên, chức vụ…]",
                        "Bên B: [tên cơ quan, tổ chức, cá nhân…]; đại diện: [họ tên, chức vụ…]",
                        "Điều 1. [Nội dung thỏa thuận…]",
                        "Điều 2. [Quyền và trách nhiệm của mỗi bên…]",
                        "Điều 3. [Hiệu lực, số bản và giá trị của từng bản…]./.");
            case POWER_OF_ATTORNEY ->
                List.of(
                        "Người ủy quyền: [họ tên, chức vụ, đơn vị công tác…]",
                        "Người được ủy quyền: [họ tên, chức vụ, đơn vị công tác…]",
                        "Phạm vi ủy quyền: [công việc, văn bản được ký…]",
                        "Thời hạn ủy quyền: từ ngày [ngày, tháng, năm…] đến hết ngày [ngày, tháng, năm…].",
                        "Người được ủy quyền không được ủy quyền lại cho người khác./.");
            case DISPATCH_SLIP, TRANSFER_SLIP, NOTIFICATION_SLIP ->
                List.of(
                        "Kèm theo Phiếu này: [số, ký hiệu, trích yếu, số lượng văn bản, tài liệu…]",
                        "[Nội dung đề nghị, thời hạn…]./.");
            default ->
                List.of(
                        "[Mở đầu: căn cứ, lý do, mục đích…]",
                        "[Nội dung văn bản…]",
                        "[Tổ chức thực hiện, đề nghị hoặc kết luận…]./.");
        };
    }

    private static List<String> articles(String subject) {
        boolean enacts = subject.startsWith("Ban hành ") || subject.startsWith("Phê duyệt ");
        String first = enacts
                ? subject.replaceFirst("^(Ban hành|Phê duyệt) ", "$1 kèm theo Quyết định này ") + "."
                : "[Nội dung…]";
        return List.of(
                "Điều 1. " + first,
                "Điều 2. [Hiệu lực thi hành, văn bản được thay thế, bãi bỏ…]",
                "Điều 3. [Đơn vị, cá nhân chịu trách nhiệm thi hành…]./.");
    }
}
