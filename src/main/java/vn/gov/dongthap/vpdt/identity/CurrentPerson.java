package vn.gov.dongthap.vpdt.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.StandIns;

/** Who is acting in the current request, with the places of absent people they hold now. */
@Component
public class CurrentPerson {

    private static final String KNOWN = CurrentPerson.class.getName();

    private final StandIns standIns;

    CurrentPerson(StandIns standIns) {
        this.standIns = standIns;
    }

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
                ? Optional.of(known(person))
                : Optional.empty();
    }

    /** Places are asked for once in a request; the session keeps none, so that an end counts at once. */
    private SignedInPerson known(SignedInPerson person) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null
                && request.getAttribute(KNOWN, RequestAttributes.SCOPE_REQUEST) instanceof SignedInPerson before
                && before.assignmentId() == person.assignmentId()) {
            return before;
        }
        SignedInPerson now = person.holding(standIns.heldBy(person.personId(), person.agencyId()));
        if (request != null) {
            request.setAttribute(KNOWN, now, RequestAttributes.SCOPE_REQUEST);
        }
        return now;
    }
}
