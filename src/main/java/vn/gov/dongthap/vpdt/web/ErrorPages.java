package vn.gov.dongthap.vpdt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** One page for every refusal and failure: what happened, and what to do now. */
@Component
class ErrorPages implements ErrorViewResolver {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Set<Integer> KNOWN = Set.of(404, 405, 409, 413, 422);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return page(status, sentence(status));
    }

    /** The page that says one particular sentence. */
    ModelAndView page(HttpStatus status, String sentence) {
        ModelAndView page = new ModelAndView("error", status);
        page.addObject("status", status.value());
        page.addObject("title", text("web.error.title." + described(status)));
        page.addObject("sentence", sentence);
        return page;
    }

    /** What to do about a status that says no more than itself. */
    String sentence(HttpStatus status) {
        return text("web.error." + described(status));
    }

    private String text(String key) {
        return messages.getMessage(key, null, VIETNAMESE);
    }

    /** Refused access looks like absence; other mistakes of a request look like a request not understood. */
    private static int described(HttpStatus status) {
        if (status == HttpStatus.UNAUTHORIZED || status == HttpStatus.FORBIDDEN) {
            return HttpStatus.NOT_FOUND.value();
        }
        if (KNOWN.contains(status.value())) {
            return status.value();
        }
        return status.is4xxClientError()
                ? HttpStatus.UNPROCESSABLE_CONTENT.value()
                : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }
}
