package vn.gov.dongthap.vpdt.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who will administer a new system.
 *
 * @param fullName full name, at most 50 characters
 * @param email mail address, or null
 * @param username 3 to 60 of {@code a-z 0-9 . _ -}
 * @param password chosen password
 * @param repeated the same again
 */
public record FirstAdministrator(
        String fullName, @Nullable String email, String username, String password, String repeated) {

    @Override
    public String toString() {
        return "FirstAdministrator[" + username + "]";
    }
}
