package vn.gov.dongthap.vpdt.signature;

/** The time-stamp authority does not answer, or not with a time stamp. */
class TimeStampUnavailable extends RuntimeException {

    TimeStampUnavailable(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
