package vn.gov.dongthap.vpdt.signature;

/** What a check found. Not having been able to check is neither yes nor no. */
public enum Answer {
    YES,
    NO,
    UNKNOWN
}
