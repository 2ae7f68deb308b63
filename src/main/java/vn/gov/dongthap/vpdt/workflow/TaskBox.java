package vn.gov.dongthap.vpdt.workflow;

/** The lists a person's tasks lie in. */
public enum TaskBox {
    /** Tôi xử lý chính. */
    MINE("toi-xu-ly", "Tôi xử lý chính"),
    /** Chờ phòng nhận: nobody has taken it yet. */
    UNIT("cho-nhan", "Chờ nhận"),
    /** Phối hợp. */
    COORDINATING("phoi-hop", "Phối hợp"),
    /** Xem để biết. */
    INFORMATION("xem-de-biet", "Xem để biết"),
    /** Đang theo dõi. */
    FOLLOWED("theo-doi", "Đang theo dõi"),
    /** Đã xử lý. */
    DONE("da-xu-ly", "Đã xử lý");

    private final String path;
    private final String label;

    TaskBox(String path, String label) {
        this.path = path;
        this.label = label;
    }

    /** Name in addresses. */
    public String path() {
        return path;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
