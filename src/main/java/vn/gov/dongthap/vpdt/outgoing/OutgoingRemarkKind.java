package vn.gov.dongthap.vpdt.outgoing;

import java.util.Locale;

/** What somebody's words on the way of a document are. */
public enum OutgoingRemarkKind {
    DRAFTER_NAMED("N10.1"),
    OPINION_ASKED("N10.2b"),
    OPINION("N10.2b"),
    SUBMITTED("N10.2b"),
    CONTENT_CHECKED("N12.1"),
    FORMAT_CHECKED("N12.2"),
    RETURNED_TO_DRAFTER("N12.1"),
    APPROVED("N11.1"),
    RETURNED_BY_SIGNER("N10.3"),
    RETURN_PASSED_ON("N10.3"),
    WITHDRAWN("N15.1a");

    private final String clause;

    OutgoingRemarkKind(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }

    /** Name of the act in the log. */
    String action() {
        return "outgoing." + key();
    }

    /** Key of the sentence that tells of it. */
    public String messageKey() {
        return "outgoing.log." + key();
    }

    private String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
