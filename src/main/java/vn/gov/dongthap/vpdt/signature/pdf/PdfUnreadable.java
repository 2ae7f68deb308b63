package vn.gov.dongthap.vpdt.signature.pdf;

/** A PDF that cannot be judged, and why. */
public class PdfUnreadable extends Exception {

    /** Why. */
    public enum Reason {
        DAMAGED,
        ENCRYPTED,
        /** So much in it, or so entangled, that reading was given up. */
        TOO_COMPLEX
    }

    private final Reason reason;

    PdfUnreadable(Reason reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause);
        this.reason = reason;
    }

    PdfUnreadable(Reason reason, String what) {
        super(reason + ": " + what);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
