package vn.gov.dongthap.vpdt.report;

/** The three tiers of a phiếu giải quyết văn bản đến, headed as the Decree heads them (Appendix IV.VII). */
public enum HandlingSlipSection {
    AGENCY_LEADER("1. Ý kiến của lãnh đạo cơ quan, tổ chức:"),
    UNIT_LEADER("2. Ý kiến của lãnh đạo đơn vị:"),
    HANDLER("3. Ý kiến đề xuất của người giải quyết:");

    private final String title;

    HandlingSlipSection(String title) {
        this.title = title;
    }

    /** Vietnamese heading. */
    public String title() {
        return title;
    }
}
