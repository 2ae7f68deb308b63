package vn.gov.dongthap.vpdt.identity;

import java.util.List;
import java.util.function.IntPredicate;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/**
 * What a chosen password must be without a second factor: at least 14 characters of all four kinds (TCVN 14423:2026,
 * level 3).
 */
@Component
class PasswordPolicy {

    static final int LONGEST = 200;

    private static final List<IntPredicate> KINDS = List.of(
            Character::isUpperCase,
            Character::isLowerCase,
            Character::isDigit,
            character -> !Character.isLetterOrDigit(character) && !Character.isISOControl(character));

    private final IdentitySettings settings;

    PasswordPolicy(IdentitySettings settings) {
        this.settings = settings;
    }

    /**
     * @throws RuleBroken when the password is too short, too long, lacks a kind of character, contains the user name, or
     *     was not typed the same twice
     */
    void check(String username, String password, String repeated) {
        boolean allKinds = KINDS.stream().allMatch(kind -> password.codePoints().anyMatch(kind));
        if (password.length() < settings.passwordLength() || password.length() > LONGEST || !allKinds) {
            throw new RuleBroken(null, "identity.password.weak", settings.passwordLength());
        }
        if (password.toLowerCase().contains(username.toLowerCase())) {
            throw new RuleBroken(null, "identity.password.contains-username");
        }
        if (!password.equals(repeated)) {
            throw new RuleBroken(null, "identity.password.not-repeated");
        }
    }
}
