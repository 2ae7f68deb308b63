package vn.gov.dongthap.vpdt.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** Who is acting in the current request. */
@Component
public class CurrentPerson {

    /**
     * The person signed in.
     *
     * @throws RecordNotFound when nobody is
     */
    public SignedInPerson require() {
        return find().orElseThrow(() -> new RecordNotFound("signed-in person"));
    }

    /** The person signed in, empty for strangers and for the system's own work. */
    public Optional<SignedInPerson> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedInPerson person
                ? Optional.of(person)
                : Optional.empty();
    }
}
