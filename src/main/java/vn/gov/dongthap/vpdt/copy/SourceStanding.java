package vn.gov.dongthap.vpdt.copy;

/** What lies before the copier: only a true copy can be copied on as "sao lục" (N25.1, N25.2). */
public enum SourceStanding {
    ORIGINAL("Bản gốc hoặc bản chính"),
    TRUE_COPY("Bản sao y");

    private final String label;

    SourceStanding(String label) {
        this.label = label;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }
}
