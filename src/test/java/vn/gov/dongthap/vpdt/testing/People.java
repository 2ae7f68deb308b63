package vn.gov.dongthap.vpdt.testing;

import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import vn.gov.dongthap.vpdt.identity.ActingPositions;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;

/** The people of the demonstration province, as if they had signed in. */
public class People {

    private final ActingPositions positions;

    People(ActingPositions positions) {
        this.positions = positions;
    }

    /** The first position of that user name, e.g. {@code vanthu.skhcn}. */
    public SignedInPerson of(String username) {
        return positions.of(username).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody signs in as " + username));
    }

    Authentication authentication(String username) {
        SignedInPerson person = of(username);
        List<SimpleGrantedAuthority> roles = person.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
        return UsernamePasswordAuthenticationToken.authenticated(person, null, roles);
    }
}
