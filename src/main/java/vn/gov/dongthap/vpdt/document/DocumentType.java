package vn.gov.dongthap.vpdt.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tên loại văn bản hành chính: the 29 types of Decree 30 article 7. Appendix III abbreviates 27 of them; upper and lower
 * case matter ({@code CT} is not {@code CTr}). Letters (công văn) and courtesy letters (thư công) have none.
 */
public enum DocumentType {
    RESOLUTION("Nghị quyết (cá biệt)", "NQ"),
    DECISION("Quyết định (cá biệt)", "QĐ"),
    DIRECTION("Chỉ thị", "CT"),
    REGULATION("Quy chế", "QC"),
    RULES("Quy định", "QyĐ"),
    COMMUNIQUE("Thông cáo", "TC"),
    NOTICE("Thông báo", "TB"),
    GUIDELINE("Hướng dẫn", "HD"),
    PROGRAMME("Chương trình", "CTr"),
    PLAN("Kế hoạch", "KH"),
    OPTION_PLAN("Phương án", "PA"),
    SCHEME("Đề án", "ĐA"),
    PROJECT("Dự án", "DA"),
    REPORT("Báo cáo", "BC"),
    MINUTES("Biên bản", "BB"),
    PROPOSAL("Tờ trình", "TTr"),
    CONTRACT("Hợp đồng", "HĐ"),
    TELEGRAM("Công điện", "CĐ"),
    MEMORANDUM("Bản ghi nhớ", "BGN"),
    AGREEMENT("Bản thỏa thuận", "BTT"),
    POWER_OF_ATTORNEY("Giấy ủy quyền", "GUQ"),
    INVITATION("Giấy mời", "GM"),
    INTRODUCTION("Giấy giới thiệu", "GGT"),
    LEAVE_PERMIT("Giấy nghỉ phép", "GNP"),
    DISPATCH_SLIP("Phiếu gửi", "PG"),
    TRANSFER_SLIP("Phiếu chuyển", "PC"),
    NOTIFICATION_SLIP("Phiếu báo", "PB"),
    LETTER("Công văn", null),
    COURTESY_LETTER("Thư công", null);

    private final String label;
    private final @Nullable String abbreviation;

    DocumentType(String label, @Nullable String abbreviation) {
        this.label = label;
        this.abbreviation = abbreviation;
    }

    /** Vietnamese name, the value of TypeName in Appendix VI. */
    public String label() {
        return label;
    }

    /** Abbreviation in notations, empty for the two types that have none. */
    public Optional<String> abbreviation() {
        return Optional.ofNullable(abbreviation);
    }
}
