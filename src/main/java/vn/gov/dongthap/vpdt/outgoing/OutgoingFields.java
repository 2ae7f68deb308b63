package vn.gov.dongthap.vpdt.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.SignerInfo;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** The fields of one document in the order of Appendix VI part II.I, and who answered for it and when. */
final class OutgoingFields {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ProvinceTime.ZONE);

    private final List<OutgoingView.Field> fields = new ArrayList<>();

    private OutgoingFields() {}

    static List<OutgoingView.Field> of(OutgoingDocument document, @Nullable String basisOfRight) {
        DocumentMetadata metadata = document.metadata();
        SignerInfo signer = metadata.signer();
        Checks checks = document.checks();
        OutgoingFields list = new OutgoingFields();
        list.add(
                "Tên loại văn bản",
                metadata.type() == null ? null : metadata.type().label());
        list.add("Số của văn bản", metadata.codeNumber());
        list.add("Ký hiệu của văn bản", metadata.codeNotation());
        list.add("Ngày, tháng, năm văn bản", day(metadata.issuedDate()));
        list.add("Tên cơ quan, tổ chức ban hành văn bản", metadata.organName());
        list.add("Trích yếu nội dung", metadata.subject());
        list.add("Ngôn ngữ", metadata.language());
        list.add("Ghi chú", metadata.description());
        list.add("Chức vụ của người ký văn bản", signer == null ? null : signer.position());
        list.add("Họ và tên người ký văn bản", signer == null ? null : signer.fullName());
        list.add("Quyền hạn của người ký", signer == null ? null : signer.competence());
        list.add("Căn cứ của quyền hạn ký", basisOfRight);
        list.add("Mức độ khẩn", metadata.urgency().label());
        list.add("Độ mật", metadata.secrecy().label());
        list.add("Thời hạn trả lời ghi trong văn bản", day(metadata.dueDate()));
        list.add("Trạng thái", document.state().label());
        list.add("Kiểm tra nội dung", named(checks.contentCheckerName(), checks.contentCheckedAt()));
        list.add("Kiểm tra thể thức", named(checks.formatCheckerName(), checks.formatCheckedAt()));
        list.add("Duyệt", moment(checks.approvedAt()));
        list.add("SHA-256 của bản đã duyệt", checks.approvedSha256());
        list.add("Ký số", moment(document.files().signedAt()));
        list.add("Phát hành trước", moment(document.files().releaseDue()));
        list.add("Lý do rút", document.departure().withdrawalReason());
        return List.copyOf(list.fields);
    }

    private void add(String label, @Nullable Object value) {
        fields.add(new OutgoingView.Field(label, value == null ? "–" : value.toString()));
    }

    private static @Nullable String named(@Nullable String name, @Nullable Instant at) {
        return name == null ? null : at == null ? name + " (chưa kiểm tra)" : name + ", " + MOMENT.format(at);
    }

    private static @Nullable String moment(@Nullable Instant at) {
        return at == null ? null : MOMENT.format(at);
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : OutgoingDocument.DAY.format(date);
    }
}
