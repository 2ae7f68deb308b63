package vn.gov.dongthap.vpdt.incoming;

import java.util.Locale;

/** What somebody's words on the way of a document are. */
public enum RemarkKind {
    PROPOSAL("Q4.6b"),
    RETURNED_TO_CLERK("N23.1a"),
    RETURNED_TO_LEADER("N23.2"),
    RETURNED_TO_UNIT("N24.2"),
    OPINION("N23.2"),
    EXTENSION_ASKED("N24.2"),
    EXTENSION_GRANTED("N24.2"),
    EXTENSION_REFUSED("N24.2"),
    ANSWERED("N24.2"),
    RESULT("N24.2"),
    REDO("N24.2"),
    CONFIRMATION("N24.2"),
    LATER_DOCUMENT("N18.3");

    private final String clause;

    RemarkKind(String clause) {
        this.clause = clause;
    }

    String clause() {
        return clause;
    }

    /** Name of the act in the log. */
    String action() {
        return "incoming." + key();
    }

    /** Key of the sentence that tells of it. */
    public String messageKey() {
        return "incoming.log." + key();
    }

    /** Name of the act without the module. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
