package vn.gov.dongthap.vpdt.web;

import java.util.EnumSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.TaskFilter;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Bàn làm việc: what waits for the person signed in. */
@Controller
class HomeController {

    private static final int LINES = 6;
    private static final TaskFilter OVERDUE = new TaskFilter(null, null, null, TaskFilter.DueGroup.OVERDUE);

    private final TaskInbox inbox;
    private final CurrentPerson currentPerson;

    HomeController(TaskInbox inbox, CurrentPerson currentPerson) {
        this.inbox = inbox;
        this.currentPerson = currentPerson;
    }

    @GetMapping("/")
    String home(Model model) {
        SignedInPerson person = currentPerson.require();
        model.addAttribute("boxes", EnumSet.complementOf(EnumSet.of(TaskBox.DONE)));
        model.addAttribute("counts", inbox.counts(person));
        model.addAttribute("overdue", inbox.page(person, TaskBox.MINE, OVERDUE, null, LINES));
        model.addAttribute("first", inbox.page(person, TaskBox.MINE, TaskFilter.NONE, null, LINES));
        model.addAttribute("waiting", inbox.page(person, TaskBox.UNIT, TaskFilter.NONE, null, LINES));
        return "web/home";
    }
}
