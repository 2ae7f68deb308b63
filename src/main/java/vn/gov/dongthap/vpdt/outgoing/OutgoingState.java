package vn.gov.dongthap.vpdt.outgoing;

import java.util.EnumSet;

/** Where an outgoing document stands in law, whatever road its diagram takes (N10-N18). */
public enum OutgoingState {
    /** With the drafter. */
    DRAFTING("Đang soạn thảo"),
    /** The competent person gave it back; it lies with the unit's leader, who passes it on (N10.3). */
    RETURNED("Bị trả lại, chờ lãnh đạo đơn vị chuyển"),
    /** Before the leader of the drafting unit (N12.1). */
    CONTENT_CHECK("Chờ kiểm tra nội dung"),
    /** Before the person named to check the format (N12.2). */
    FORMAT_CHECK("Chờ kiểm tra thể thức"),
    /** Before the competent person (N11.1). */
    APPROVAL("Chờ duyệt"),
    /** Approved, to be signed (N13.7). */
    APPROVED("Đã duyệt, chờ ký số"),
    /** Signed by the competent person, to be numbered (N14). */
    SIGNED("Đã ký số, chờ cấp số"),
    /** Has number and date (N15.3). */
    NUMBERED("Đã cấp số, chờ đăng ký"),
    /** In the register (N16.1). */
    REGISTERED("Đã đăng ký, chờ ký số của cơ quan"),
    /** Bears the agency's signature (N17.2). */
    SEALED("Đã ký số của cơ quan, chờ phát hành"),
    /** On its way, for good (N18.1). */
    RELEASED("Đã phát hành"),
    /** Recalled by a notice; frozen with all that is known of it (N18.4b, V6.8). */
    RECALLED("Đã thu hồi"),
    /** Given up before its release. */
    WITHDRAWN("Đã rút");

    private static final EnumSet<OutgoingState> AFTER_SIGNATURE =
            EnumSet.of(SIGNED, NUMBERED, REGISTERED, SEALED, RELEASED, RECALLED);

    private final String label;

    OutgoingState(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Whether the competent person has signed. */
    public boolean isSigned() {
        return AFTER_SIGNATURE.contains(this);
    }

    /** Whether it was released, though it may have been recalled since. */
    public boolean hasLeft() {
        return this == RELEASED || this == RECALLED;
    }

    /** Whether nothing more happens before release. */
    public boolean isClosed() {
        return hasLeft() || this == WITHDRAWN;
    }
}
