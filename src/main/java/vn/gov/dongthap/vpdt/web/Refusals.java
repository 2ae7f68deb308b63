package vn.gov.dongthap.vpdt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import vn.gov.dongthap.vpdt.audit.Actor;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.FormRefused;

/**
 * Answers what the house refuses: a page for people, {@code {"message": …}} for scripts. Forms are refused field by
 * field: {@code {"message": …, "errors": [{"field", "label", "message"}]}}.
 */
@ControllerAdvice
class Refusals {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private final MessageSource messages;
    private final CurrentPerson currentPerson;
    private final AuditLog audit;
    private final ShellModel shells;
    private final ErrorPages pages;

    Refusals(MessageSource messages, CurrentPerson currentPerson, AuditLog audit, ShellModel shells, ErrorPages pages) {
        this.messages = messages;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.shells = shells;
        this.pages = pages;
    }

    @ExceptionHandler
    Object ruleBroken(RuleBroken refusal, HttpServletRequest request) {
        String sentence = text(refusal.messageKey(), refusal.arguments());
        logRule(request, refusal.clause(), sentence);
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, sentence, request);
    }

    @ExceptionHandler
    ResponseEntity<FormAnswer> formRefused(FormRefused refusal, HttpServletRequest request) {
        String sentence = text("web.form.refused", refusal.errors().size());
        logRule(request, null, sentence);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new FormAnswer(sentence, refusal.errors()));
    }

    @ExceptionHandler
    Object recordNotFound(RecordNotFound refusal, HttpServletRequest request) {
        log(request, "record.refused", null, text("web.audit.refused", request.getMethod(), request.getRequestURI()));
        String sentence =
                refusal.messageKey() == null ? pages.sentence(HttpStatus.NOT_FOUND) : text(refusal.messageKey());
        return answer(HttpStatus.NOT_FOUND, sentence, request);
    }

    /** A word where a number belongs: in the path it names no record, among the parameters it is a broken request. */
    @ExceptionHandler
    Object valueNotUnderstood(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        HttpStatus status = mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? HttpStatus.NOT_FOUND
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return refused(status, request);
    }

    @ExceptionHandler
    Object changedMeanwhile(ConcurrencyFailureException conflict, HttpServletRequest request) {
        return refused(HttpStatus.CONFLICT, request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException refusal, HttpServletRequest request) {
        return refused(HttpStatus.CONTENT_TOO_LARGE, request);
    }

    private Object refused(HttpStatus status, HttpServletRequest request) {
        String sentence = pages.sentence(status);
        logRule(request, null, sentence);
        return answer(status, sentence, request);
    }

    private void logRule(HttpServletRequest request, @Nullable String clause, String sentence) {
        log(
                request,
                "rule.refused",
                clause,
                text("web.audit.forbidden", request.getMethod(), request.getRequestURI(), sentence));
    }

    /** In a transaction of its own: what was refused has been rolled back. */
    private void log(HttpServletRequest request, String action, @Nullable String clause, String detail) {
        Actor actor = currentPerson
                .find()
                .map(SignedInPerson::actor)
                .orElseGet(() -> Actor.stranger(request.getRemoteAddr()));
        audit.appendAlone(actor, action, null, null, clause, detail);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }

    private Object answer(HttpStatus status, String sentence, HttpServletRequest request) {
        if (isScript(request)) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("message", sentence));
        }
        ModelAndView page = pages.page(status, sentence);
        page.addObject("shell", shells.shell(request));
        return page;
    }

    private static boolean isScript(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return request.getHeader("HX-Request") != null
                || accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE);
    }

    private record FormAnswer(String message, List<FormRefused.FieldError> errors) {}
}
