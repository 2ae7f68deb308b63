package vn.gov.dongthap.vpdt.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.audit.AuditLog;

/**
 * Answers requests that may not pass. Strangers and ended sessions go to the sign-in page, scripts get 401 so that the
 * page can keep what was typed; a person without the role gets 404, as if there were nothing.
 */
@Component
class AccessRefusal implements AuthenticationEntryPoint, AccessDeniedHandler {

    static final String SESSION_ENDED = "X-Session-Ended";

    private final AuditLog audit;

    AccessRefusal(AuditLog audit) {
        this.audit = audit;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        if (isScript(request)) {
            response.setHeader(SESSION_ENDED, "true");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(hadSession(request) ? "/dang-nhap?het-phien" : "/dang-nhap");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedInPerson person)) {
            commence(request, response, new SessionEnded());
            return;
        }
        if (Entitled.onlyToChoosePassword(authentication)) {
            response.sendRedirect("/toi/mat-khau");
            return;
        }
        boolean forged = refusal instanceof CsrfException;
        audit.appendAlone(
                person.actor(),
                forged ? "request.refused" : "access.refused",
                null,
                null,
                null,
                (forged ? "Từ chối yêu cầu không có mã chống giả mạo: " : "Từ chối truy cập: ")
                        + request.getMethod()
                        + " "
                        + request.getRequestURI());
        response.sendError(forged ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null || !"GET".equals(request.getMethod());
    }

    /** Browsers tell page loads from scripts' requests; htmx and our own scripts say so themselves. */
    private static boolean isScript(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        String mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("HX-Request") != null
                || accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)
                || mode != null && !mode.equals("navigate");
    }

    private static final class SessionEnded extends AuthenticationException {

        SessionEnded() {
            super("session ended");
        }
    }
}
