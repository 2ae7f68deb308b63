package vn.gov.dongthap.vpdt.organization;

/** Whether an agency takes part in the exchange of documents. */
public enum AgencyStatus {
    /** Works inside the system, but exchanges nothing outside until an identifier is issued (Q7.2). */
    AWAITING_CODE("Chờ mã định danh"),
    ACTIVE("Hoạt động");

    private final String label;

    AgencyStatus(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
