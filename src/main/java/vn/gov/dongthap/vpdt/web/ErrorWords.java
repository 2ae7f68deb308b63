package vn.gov.dongthap.vpdt.web;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Titles and sentences of the error page, by status; for the template {@code error.html}. */
@Component("errorWords")
public class ErrorWords {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final Set<Integer> KNOWN = Set.of(404, 405, 409, 413, 422);

    private final MessageSource messages;

    ErrorWords(MessageSource messages) {
        this.messages = messages;
    }

    /** What happened, in two or three words. */
    public String title(int status) {
        return messages.getMessage("web.error.title." + described(status), null, VIETNAMESE);
    }

    /** What to do now. */
    public String sentence(int status) {
        return messages.getMessage("web.error." + described(status), null, VIETNAMESE);
    }

    /** Refused access looks like absence; other mistakes of a request look like a request not understood. */
    private static int described(int status) {
        if (status == 401 || status == 403) {
            return 404;
        }
        if (KNOWN.contains(status)) {
            return status;
        }
        return status < 500 ? 422 : 500;
    }
}
