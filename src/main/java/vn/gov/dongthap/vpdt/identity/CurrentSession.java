package vn.gov.dongthap.vpdt.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.law.RecordNotFound;

/** Changes what the session of the current request may do. */
@Component
public class CurrentSession {

    private final ActingPositions positions;
    private final SecurityContextRepository contexts;
    private final AuditLog audit;

    CurrentSession(ActingPositions positions, SecurityContextRepository contexts, AuditLog audit) {
        this.positions = positions;
        this.contexts = contexts;
        this.audit = audit;
    }

    /**
     * Goes on in another position of the same account.
     *
     * @throws RecordNotFound when the account has no such position today
     */
    @Transactional
    public void actIn(
            long assignmentId, SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        SignedInPerson next = positions.of(person.username()).stream()
                .filter(position -> position.assignmentId() == assignmentId)
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("position " + assignmentId + " of " + person.username()));
        audit.append(next.actor(), "account.act-in", "account", person.accountId(), null, "Chuyển vị trí làm việc");
        replace(Entitled.toRolesOf(next), request, response);
    }

    /** Goes on with all roles, under a new session id, after the password has been chosen. */
    public void passwordChosen(SignedInPerson person, HttpServletRequest request, HttpServletResponse response) {
        request.changeSessionId();
        replace(Entitled.toRolesOf(person), request, response);
    }

    private void replace(Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
