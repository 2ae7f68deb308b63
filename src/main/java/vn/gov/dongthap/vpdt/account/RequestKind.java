package vn.gov.dongthap.vpdt.account;

/** What is asked for. The regulation knows exactly three requests (Q2.3); the others come with their procedures. */
public enum RequestKind {
    /** Cấp mới, Mẫu 01 (Q9.1). */
    GRANT("Cấp mới tài khoản", "mau-01-ca-nhan", "cap-moi-tai-khoan", "Q9.1");

    private final String label;
    private final String table;
    private final String process;
    private final String clause;

    RequestKind(String label, String table, String process, String clause) {
        this.label = label;
        this.table = table;
        this.process = process;
        this.clause = clause;
    }

    /** Vietnamese name. */
    public String label() {
        return label;
    }

    /** Key of the table its rows are typed into. */
    public String table() {
        return table;
    }

    /** Key of the diagram that carries it out. */
    String process() {
        return process;
    }

    /** The clause that demands it in writing. */
    String clause() {
        return clause;
    }
}
