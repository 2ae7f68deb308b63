package vn.gov.dongthap.vpdt.incoming;

/** In what capacity a step on an incoming document is done; the law names one for each. */
enum Capacity {
    /** Văn thư cơ quan, who alone takes in, registers and submits. */
    CLERK("N4.2b", "incoming.clerks-only"),
    /** Người có thẩm quyền: the head and the leaders of the agency, who alone direct (N23.2, Q4.6b). */
    LEADER("N23.2", "incoming.leaders-only"),
    /** The leader of the unit the directive names first. */
    LEAD_UNIT("N23.2", "incoming.lead-unit-only"),
    /** Whoever set the term: the leader, and inside it the leader of the lead unit. */
    TERM_SETTER("N24.2", "incoming.term-setters-only"),
    /** The officer the work was given to. */
    OFFICER("N24.2", "incoming.officer-only"),
    /** Anybody of a unit the directive asks to coordinate. */
    COORDINATING_UNIT("N23.2", "incoming.coordinating-units-only");

    private final String clause;
    private final String messageKey;

    Capacity(String clause, String messageKey) {
        this.clause = clause;
        this.messageKey = messageKey;
    }

    String clause() {
        return clause;
    }

    String messageKey() {
        return messageKey;
    }
}
