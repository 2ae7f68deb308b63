package vn.gov.dongthap.vpdt.signature.pdf;

import java.time.Duration;

/** Gives up reading what takes too long. */
public final class Deadline {

    private final long at;

    private Deadline(long at) {
        this.at = at;
    }

    /** Runs out after that time; measured by the machine, not by the office's clock. */
    public static Deadline after(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    void check() throws PdfUnreadable {
        if (System.nanoTime() - at > 0) {
            throw new PdfUnreadable(PdfUnreadable.Reason.TOO_COMPLEX, "out of time");
        }
    }
}
