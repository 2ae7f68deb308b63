package vn.gov.dongthap.vpdt.identity;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What a session may do: the roles of the position acted in, or nothing before an imposed password is replaced. */
final class Entitled {

    /** Authority of a session that must choose a password before anything else. */
    static final String PASSWORD_DUE = "PASSWORD_DUE";

    private Entitled() {}

    static Authentication toRolesOf(SignedInPerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person.holding(List.of()),
                null,
                person.roles().stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                        .toList());
    }

    static Authentication toChoosePassword(SignedInPerson person) {
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, List.of(new SimpleGrantedAuthority(PASSWORD_DUE)));
    }

    static boolean onlyToChoosePassword(Authentication authentication) {
        return authentication.getAuthorities().stream()
                .anyMatch(authority -> PASSWORD_DUE.equals(authority.getAuthority()));
    }
}
