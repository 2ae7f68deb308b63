package vn.gov.dongthap.vpdt.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks user name and password. Answers and their timing are the same for a wrong password and for a name nobody has;
 * that an account is not open is told only to somebody who knows its password.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private static final int LONGEST_USERNAME = 60;

    private final Accounts accounts;
    private final ActingPositions positions;
    private final PasswordEncoder passwords;
    private final SignInAttempts attempts;
    private final SignInRecord record;
    private final String nobodysHash;

    PasswordSignIn(
            Accounts accounts,
            ActingPositions positions,
            PasswordEncoder passwords,
            SignInAttempts attempts,
            SignInRecord record) {
        this.accounts = accounts;
        this.positions = positions;
        this.passwords = passwords;
        this.attempts = attempts;
        this.record = record;
        this.nobodysHash = passwords.encode("nobody");
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address = attempt.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "unknown";
        admit(username, address);
        Optional<Account> account = accounts.findByUsername(username);
        if (!matches(String.valueOf(attempt.getCredentials()), account)) {
            record.failure(account.map(Account::id), address, attempts.accountIsClosed(username));
            throw new BadCredentialsException("wrong user name or password");
        }
        attempts.succeeded(username, address);
        return open(account.orElseThrow(), address);
    }

    private void admit(String username, String address) {
        if (!attempts.admitAddress(address)) {
            throw new LockedException("too many attempts from this address");
        }
        if (username.length() > LONGEST_USERNAME) {
            throw new BadCredentialsException("no such user name");
        }
        if (!attempts.admitAccount(username)) {
            throw new LockedException("too many attempts for this user name");
        }
    }

    private boolean matches(String password, Optional<Account> account) {
        Optional<String> hash = account.map(Account::passwordHash);
        boolean fits =
                password.length() <= PasswordPolicy.LONGEST && passwords.matches(password, hash.orElse(nobodysHash));
        return fits && hash.isPresent();
    }

    private Authentication open(Account account, String address) {
        List<SignedInPerson> positionsToday = account.isOpen() ? positions.of(account.username()) : List.of();
        if (positionsToday.isEmpty()) {
            record.closedAccount(account.id(), address);
            throw new DisabledException("account is not open");
        }
        SignedInPerson person = positionsToday.get(0);
        record.success(person, address);
        return account.mustChangePassword() ? Entitled.toChoosePassword(person) : Entitled.toRolesOf(person);
    }
}
