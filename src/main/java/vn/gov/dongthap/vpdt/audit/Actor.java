package vn.gov.dongthap.vpdt.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, as the log remembers them: copied, so that a later change of name or position does not rewrite history.
 * Whoever acts for somebody absent goes by both names, and by a right that is the absent person's.
 *
 * @param personId the person, or null for the system itself and for strangers
 * @param name full name, at most 200 characters
 * @param position position held while acting, or null
 * @param agencyId agency acted for, or null
 * @param address network address of the request, or null
 * @param onBehalfOf the absent person acted for, or null
 */
public record Actor(
        @Nullable Long personId,
        String name,
        @Nullable String position,
        @Nullable Long agencyId,
        @Nullable String address,
        @Nullable Long onBehalfOf) {

    /** Somebody acting for themselves. */
    public Actor(
            @Nullable Long personId,
            String name,
            @Nullable String position,
            @Nullable Long agencyId,
            @Nullable String address) {
        this(personId, name, position, agencyId, address, null);
    }

    /** The system acting by itself: timers, numbering, delivery. */
    public static final Actor SYSTEM = new Actor(null, "Hệ thống", null, null, null);

    /** Somebody who is not signed in. */
    public static Actor stranger(@Nullable String address) {
        return new Actor(null, "Chưa đăng nhập", null, null, address);
    }

    /** By whose right the act is done: the absent person's, else their own; null for the system and for strangers. */
    public @Nullable Long rightOf() {
        return onBehalfOf == null ? personId : onBehalfOf;
    }
}
