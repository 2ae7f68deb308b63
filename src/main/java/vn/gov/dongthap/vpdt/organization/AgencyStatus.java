package vn.gov.dongthap.vpdt.organization;

/** Whether an agency takes part in the exchange of documents. */
public enum AgencyStatus {
    /** Works inside the system, but exchanges nothing outside until an identifier is issued (Q7.2). */
    AWAITING_CODE("Chờ mã định danh"),
    ACTIVE("Hoạt động"),
    /** Never kept: an agency is dissolved from a day on, whatever it was before (Q5.5b). */
    DISSOLVED("Đã giải thể");

    private final String label;

    AgencyStatus(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
