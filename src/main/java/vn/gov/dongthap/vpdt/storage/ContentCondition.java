package vn.gov.dongthap.vpdt.storage;

/** Whether bytes on disk are still those that were kept. */
enum ContentCondition {
    WHOLE,
    CHANGED,
    MISSING
}
