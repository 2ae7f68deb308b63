package vn.gov.dongthap.vpdt.signature;

import java.time.Instant;

/**
 * A document that waits to be signed on somebody's own device. The paths need no session: whoever has them is who they
 * were made for, so they go to that person's browser and nowhere else.
 *
 * @param ticketId what the result is asked for by
 * @param fetchPath where the signing program gets the document, once
 * @param returnPath where it gives the signed document back, once
 * @param expiresAt when both stop working
 */
public record SigningOffer(long ticketId, String fetchPath, String returnPath, Instant expiresAt) {

    /** What the link back is good by. */
    public String returnToken() {
        return returnPath.substring(SigningLinks.GIVE_BACK.length());
    }
}
