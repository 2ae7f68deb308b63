package vn.gov.dongthap.vpdt.signature;

import java.util.Locale;

/** What a person has to weigh although, or because, the checks could not say more. */
public enum Reservation {
    /** No personal signature (N5.1). */
    NO_PERSON,
    /** No agency's signature (N5.1). */
    NO_AGENCY,
    /** A certificate that is not for public duty (Q15.2). */
    NOT_PUBLIC_DUTY,
    /** Whether a certificate was taken back could not be checked. */
    REVOCATION_UNKNOWN,
    DAMAGED,
    ENCRYPTED,
    TOO_LARGE,
    TOO_COMPLEX,
    NOT_PDF,
    /** The signatures themselves could not be read; nothing is known for or against them. */
    NOT_READ,
    /** Our own store no longer holds the bytes it kept (N19.2a). */
    NOT_AS_KEPT,
    /** Too much was to be done at once; to be asked again. */
    NOT_YET;

    /** Key of the sentence that tells it. */
    String messageKey() {
        return "signature.reservation." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
