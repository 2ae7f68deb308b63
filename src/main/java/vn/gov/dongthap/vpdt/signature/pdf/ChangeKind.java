package vn.gov.dongthap.vpdt.signature.pdf;

/** What happened to a document after somebody signed it. */
public enum ChangeKind {
    /** Bytes under the signature are not those that were signed. */
    BYTES,
    /** What a page shows was replaced or covered. */
    CONTENT,
    PAGE_ADDED,
    PAGE_REMOVED,
    /** A note, stamp, link or other annotation was put on a page. */
    ANNOTATION_ADDED,
    /** An annotation that was there was changed or taken away. */
    ANNOTATION_CHANGED,
    /** A number or date that stood there was changed. */
    NUMBER_CHANGED,
    /** Another form field was added, filled or changed. */
    FIELD_CHANGED,
    /** An earlier signature was taken away, or looks different. */
    SIGNATURE_ALTERED,
    /** A later signature shows a picture large enough to hide the page. */
    SIGNATURE_COVERS,
    /** The document was signed on although its signer had closed it. */
    CLOSED_BUT_CONTINUED,
    /** Data that belongs to nothing was put behind the signed document. */
    APPENDED,
    /** Something else: actions, layers, attachments, structure. */
    OTHER
}
