package vn.gov.dongthap.vpdt.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the log remembers them: copied, so that a later change of name or position does not rewrite history.
 *
 * @param personId the person, or null for the system itself and for strangers
 * @param name full name, at most 100 characters
 * @param position position held while acting, or null
 * @param agencyId agency acted for, or null
 * @param address network address of the request, or null
 */
public record Actor(
        @Nullable Long personId,
        String name,
        @Nullable String position,
        @Nullable Long agencyId,
        @Nullable String address) {

    /** The system acting by itself: timers, numbering, delivery. */
    public static final Actor SYSTEM = new Actor(null, "Hệ thống", null, null, null);

    /** Somebody who is not signed in. */
    public static Actor stranger(@Nullable String address) {
        return new Actor(null, "Chưa đăng nhập", null, null, address);
    }
}
