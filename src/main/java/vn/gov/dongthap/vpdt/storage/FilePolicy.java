package vn.gov.dongthap.vpdt.storage;

/** What a place in a record accepts. */
public enum FilePolicy {
    /** The formats of Q4.5 and Q4.6: PDF, Word, Excel, zip, rar. */
    DOCUMENT,
    /** PDF only: signed files. */
    PDF
}
