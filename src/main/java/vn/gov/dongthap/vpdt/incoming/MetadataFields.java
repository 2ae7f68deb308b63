package vn.gov.dongthap.vpdt.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.dongthap.vpdt.document.DocumentMetadata;
import vn.gov.dongthap.vpdt.document.SignerInfo;

/** The input fields of Appendix VI part II.II in the Decree's order, with the values of one document. */
final class MetadataFields {

    private final List<IncomingView.Field> fields = new ArrayList<>();

    private MetadataFields() {}

    static List<IncomingView.Field> of(IncomingDocument document) {
        DocumentMetadata metadata = document.metadata();
        SignerInfo signer = metadata.signer();
        MetadataFields list = new MetadataFields();
        list.add("Mã định danh cơ quan lập danh mục hồ sơ", document.organId());
        list.add("Năm hình thành hồ sơ", document.fileCatalog());
        list.add("Số và ký hiệu hồ sơ", document.fileNotation());
        list.add(
                "Tên loại văn bản",
                metadata.type() == null ? null : metadata.type().label());
        list.add("Số của văn bản", metadata.codeNumber());
        list.add("Ký hiệu của văn bản", metadata.codeNotation());
        list.add("Ngày, tháng, năm văn bản", day(metadata.issuedDate()));
        list.add("Tên cơ quan, tổ chức ban hành văn bản", metadata.organName());
        list.add("Trích yếu nội dung", metadata.subject());
        list.add("Ngôn ngữ", metadata.language());
        list.add("Số trang của văn bản", document.pageAmount());
        list.add("Ghi chú", metadata.description());
        list.add("Ngày, tháng, năm đến", day(document.arrivalDate()));
        list.add("Số đến", document.arrivalNumber());
        list.add("Chức vụ của người ký văn bản", signer == null ? null : signer.position());
        list.add("Họ và tên người ký văn bản", signer == null ? null : signer.fullName());
        list.add("Quyền hạn của người ký", signer == null ? null : signer.competence());
        list.add("Mức độ khẩn", metadata.urgency().label());
        list.add("Độ mật", metadata.secrecy().label());
        list.add("Đơn vị hoặc người nhận", document.toPlaces());
        list.add("Trạng thái xử lý văn bản", document.state().label());
        list.add("Thời hạn giải quyết ghi trong văn bản", day(metadata.dueDate()));
        list.add("Thời hạn giải quyết lãnh đạo giao", day(document.handling().handlingDue()));
        list.add("Nguồn tiếp nhận", document.source().label());
        list.add("Lý do trả lại nơi gửi", document.inspection().returnReason());
        return List.copyOf(list.fields);
    }

    private void add(String label, @Nullable Object value) {
        fields.add(new IncomingView.Field(label, value == null ? "–" : value.toString()));
    }

    private static @Nullable String day(@Nullable LocalDate date) {
        return date == null ? null : IncomingDocument.DAY.format(date);
    }
}
