package vn.gov.dongthap.vpdt.incoming;

/** How a sender asks for a document that has arrived. */
enum RecallKind {
    /** Lấy lại: sent by mistake, with a reason (state 13); the receiver may keep it. */
    TAKE_BACK("take-back"),
    /** Thu hồi: by a notice of recall, after which the receiver cancels the document (N18.4b). */
    RECALL("recall");

    private final String key;

    RecallKind(String key) {
        this.key = key;
    }

    /** End of the keys of its sentences. */
    String key() {
        return key;
    }
}
