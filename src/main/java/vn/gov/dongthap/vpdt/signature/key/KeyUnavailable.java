package vn.gov.dongthap.vpdt.signature.key;

/** A key cannot be used now: its token is not plugged in, its file is unreadable, its device does not answer. */
public class KeyUnavailable extends Exception {

    public KeyUnavailable(String place, Throwable cause) {
        super(place + ": " + cause.getMessage(), cause);
    }
}
