package vn.gov.dongthap.vpdt.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.notification.NoticeBoard;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Gives every page its {@link Shell}. */
@ControllerAdvice
class ShellModel {

    private final CurrentPerson currentPerson;
    private final TaskInbox inbox;
    private final NoticeBoard notices;
    private final boolean demonstration;

    ShellModel(
            CurrentPerson currentPerson,
            TaskInbox inbox,
            NoticeBoard notices,
            @Value("${vpdt.demo}") boolean demonstration) {
        this.currentPerson = currentPerson;
        this.inbox = inbox;
        this.notices = notices;
        this.demonstration = demonstration;
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        SignedInPerson person = currentPerson.find().orElse(null);
        return new Shell(
                person,
                request.getRequestURI(),
                demonstration,
                () -> person == null ? Map.of() : inbox.counts(person),
                () -> person == null ? 0 : notices.unreadCount(person.personId()));
    }
}
