package vn.gov.dongthap.vpdt.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/**
 * A session somebody has open, as its owner sees it.
 *
 * @param startedAt when it began
 * @param lastUsedAt its latest request
 * @param address network address it was opened from
 * @param device what the browser says of itself, at most 200 characters
 * @param current whether it is the one asking
 */
public record OpenSession(
        Instant startedAt,
        Instant lastUsedAt,
        @Nullable String address,
        @Nullable String device,
        boolean current) {

    private static final String ADDRESS = "vpdt.address";
    private static final String DEVICE = "vpdt.device";
    private static final int LONGEST_DEVICE = 200;

    /** Writes into a new session where it was opened from. */
    static void markWith(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setAttribute(ADDRESS, request.getRemoteAddr());
        String device = request.getHeader("User-Agent");
        if (device != null) {
            session.setAttribute(DEVICE, device.substring(0, Math.min(device.length(), LONGEST_DEVICE)));
        }
    }

    static OpenSession of(Session session, String currentId) {
        return new OpenSession(
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getAttribute(ADDRESS),
                session.getAttribute(DEVICE),
                session.getId().equals(currentId));
    }
}
