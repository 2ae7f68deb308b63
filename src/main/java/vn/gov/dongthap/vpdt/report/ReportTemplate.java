package vn.gov.dongthap.vpdt.report;

import java.util.List;

/**
 * A template of ours and the types of what fills it: the components of the parameter record are the template's
 * parameters, those of the row record its fields. There are no other templates.
 *
 * @param <P> what is said once
 * @param <R> a row
 */
public final class ReportTemplate<P extends Record, R extends Record> {

    /** Sổ đăng ký văn bản đến (Appendix IV.VI). */
    public static final ReportTemplate<RegisterCover, IncomingRegisterRow> INCOMING_REGISTER = new ReportTemplate<>(
            "so-dang-ky-van-ban-den", "Sổ đăng ký văn bản đến", RegisterCover.class, IncomingRegisterRow.class);

    /** Sổ theo dõi giải quyết văn bản đến (Appendix IV.VIII). */
    public static final ReportTemplate<RegisterCover, FollowUpRow> FOLLOW_UP_REGISTER = new ReportTemplate<>(
            "so-theo-doi-giai-quyet-van-ban-den",
            "Sổ theo dõi giải quyết văn bản đến",
            RegisterCover.class,
            FollowUpRow.class);

    /** Sổ đăng ký văn bản đi (Appendix IV.I). */
    public static final ReportTemplate<RegisterCover, OutgoingRegisterRow> OUTGOING_REGISTER = new ReportTemplate<>(
            "so-dang-ky-van-ban-di", "Sổ đăng ký văn bản đi", RegisterCover.class, OutgoingRegisterRow.class);

    /** Phiếu giải quyết văn bản đến (Appendix IV.VII). */
    public static final ReportTemplate<HandlingSlip, HandlingSlipRow> HANDLING_SLIP = new ReportTemplate<>(
            "phieu-giai-quyet-van-ban-den", "Phiếu giải quyết văn bản đến", HandlingSlip.class, HandlingSlipRow.class);

    /** Công văn (form 1.5 of Appendix III). */
    public static final ReportTemplate<LetterSheet, LetterParagraph> LETTER =
            new ReportTemplate<>("cong-van", "Công văn", LetterSheet.class, LetterParagraph.class);

    /** Mẫu 01, table B: accounts of people (Q9.1). */
    public static final ReportTemplate<AnnexHead, AnnexRow> PERSONAL_ACCOUNTS = annex("mau-01-ca-nhan", "Mẫu 01");

    /** What became of a request for accounts, row by row (Q9.2b). */
    public static final ReportTemplate<AnnexHead, AnnexRow> ACCOUNT_RESULTS =
            annex("ket-qua-tai-khoan", "Kết quả xử lý đề nghị");

    private static final List<ReportTemplate<?, ?>> ALL = List.of(
            INCOMING_REGISTER,
            FOLLOW_UP_REGISTER,
            OUTGOING_REGISTER,
            HANDLING_SLIP,
            LETTER,
            PERSONAL_ACCOUNTS,
            ACCOUNT_RESULTS);

    private static ReportTemplate<AnnexHead, AnnexRow> annex(String name, String title) {
        return new ReportTemplate<>(name, title, AnnexHead.class, AnnexRow.class);
    }

    private final String name;
    private final String title;
    private final Class<P> parameters;
    private final Class<R> row;

    private ReportTemplate(String name, String title, Class<P> parameters, Class<R> row) {
        this.name = name;
        this.title = title;
        this.parameters = parameters;
        this.row = row;
    }

    static List<ReportTemplate<?, ?>> all() {
        return ALL;
    }

    /** Name of the file, without its ending. */
    String name() {
        return name;
    }

    /** Vietnamese name. */
    public String title() {
        return title;
    }

    Class<P> parameters() {
        return parameters;
    }

    Class<R> row() {
        return row;
    }

    @Override
    public String toString() {
        return name;
    }
}
