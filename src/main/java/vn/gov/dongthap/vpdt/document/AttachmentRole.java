package vn.gov.dongthap.vpdt.document;

/** What a file is to its document. */
public enum AttachmentRole {
    /** Văn bản chính; a document has exactly one. */
    MAIN,
    /** Phụ lục, tài liệu kèm theo. */
    ANNEX
}
