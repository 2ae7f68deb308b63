package vn.gov.dongthap.vpdt.identity;

import org.springframework.stereotype.Component;

/** The limits of sign-in that pages tell people. */
@Component
public class SignInRules {

    private final IdentitySettings settings;

    SignInRules(IdentitySettings settings) {
        this.settings = settings;
    }

    /** Minutes an account stays closed after too many wrong passwords. */
    public long closedForMinutes() {
        return settings.closedFor().toMinutes();
    }

    /** Characters a password has at least. */
    public int passwordLength() {
        return settings.passwordLength();
    }
}
