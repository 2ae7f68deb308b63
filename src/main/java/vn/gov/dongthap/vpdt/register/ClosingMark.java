package vn.gov.dongthap.vpdt.register;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** What the paper of a closed register says of its closing, so that it can be compared with the system (N16.2b). */
@Component
public class ClosingMark {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final MessageSource messages;

    ClosingMark(MessageSource messages) {
        this.messages = messages;
    }

    /** For the cover: when, by whom, how far, and the control hash; null while the register is open. */
    public @Nullable String cover(RegisterView register) {
        Closing closing = register.closing();
        if (closing == null) {
            return null;
        }
        ZonedDateTime at = closing.at().atZone(ProvinceTime.ZONE);
        String by = closing.byPosition() == null ? closing.byName() : closing.byName() + ", " + closing.byPosition();
        return sentence(
                "register.print.closed",
                TIME.format(at),
                DAY.format(at),
                Notation.written(register.lastNumber()),
                by,
                closing.controlHash());
    }

    /** The mark at the foot of every page, with the control hash of a closed register. */
    public String foot(RegisterView register, String mark) {
        Closing closing = register.closing();
        return closing == null ? mark : sentence("register.print.foot", mark, closing.controlHash());
    }

    private String sentence(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
