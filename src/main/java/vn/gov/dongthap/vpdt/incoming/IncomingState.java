package vn.gov.dongthap.vpdt.incoming;

import java.util.EnumSet;

/** Where an incoming document stands in law, whatever road its diagram takes. */
public enum IncomingState {
    /** Taken in, not yet checked. */
    RECEIVED("Đã nhận, chờ kiểm tra"),
    /** Sent back to where it came from (N21.2b). */
    RETURNED("Đã trả lại nơi gửi"),
    /** Found authentic and whole (N21.2a). */
    ACCEPTED("Đã tiếp nhận, chờ đăng ký"),
    /** Has an arrival number (N22.2). */
    REGISTERED("Đã đăng ký, chờ trình"),
    /** Lies before the leader (N23.1). */
    SUBMITTED("Đã trình, chờ chỉ đạo"),
    /** The leader has named a lead unit (N23.2). */
    DIRECTED("Đã chỉ đạo, chờ phân công"),
    /** An officer is at work on it. */
    HANDLING("Đang giải quyết"),
    /** The officer has recorded a result. */
    RESULT_RECORDED("Chờ xác nhận kết quả"),
    /** The lead unit has confirmed the result. */
    COMPLETED("Đã giải quyết xong"),
    /** Closed by the directive: for information only. */
    NOTED("Lưu để biết"),
    /** Void: the sender has recalled it or been given it back; the trace stays (N18.4b, V6.8). */
    CANCELLED("Đã hủy, nơi gửi thu hồi");

    private static final EnumSet<IncomingState> BEFORE_REGISTRATION = EnumSet.of(RECEIVED, RETURNED, ACCEPTED);
    private static final EnumSet<IncomingState> UNDER_DIRECTIVE = EnumSet.of(DIRECTED, HANDLING, RESULT_RECORDED);
    private static final EnumSet<IncomingState> CLOSED = EnumSet.of(RETURNED, COMPLETED, NOTED, CANCELLED);

    private final String label;

    IncomingState(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether a document in this state has its arrival number. */
    public boolean isRegistered() {
        return !BEFORE_REGISTRATION.contains(this);
    }

    /** Whether a directive is being carried out, so that the leader may give another (N23.2). */
    public boolean isUnderDirective() {
        return UNDER_DIRECTIVE.contains(this);
    }

    /** Whether the agency has it and it counts. */
    public boolean isInForce() {
        return this != RETURNED && this != CANCELLED;
    }

    /** Whether nothing more happens. */
    public boolean isClosed() {
        return CLOSED.contains(this);
    }
}
