package vn.gov.dongthap.vpdt.workflow.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.audit.AuditLog;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.TaskBox;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;
import vn.gov.dongthap.vpdt.workflow.TaskPage;

/** Việc cần xử lý: the task lists. Scripts get the list alone, everybody else the page around it. */
@Controller
class TaskListController {

    private static final int PAGE_SIZE = 20;

    private final TaskInbox inbox;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final AuditLog audit;
    private final MessageSourceAccessor sentences;

    TaskListController(
            TaskInbox inbox, CurrentPerson currentPerson, AuditLog audit, Clock clock, MessageSource messages) {
        this.inbox = inbox;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.clock = clock;
        this.sentences = new MessageSourceAccessor(messages);
    }

    @GetMapping("/viec")
    String list(
            @RequestParam(name = "hop", required = false) @Nullable String box,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(name = "quy-trinh", required = false) @Nullable String process,
            @RequestParam(name = "khan", required = false) @Nullable String urgency,
            @RequestParam(name = "han", required = false) @Nullable String due,
            @RequestParam(name = "thay", required = false) @Nullable String absent,
            @RequestParam(name = "sau", required = false) @Nullable String after,
            @RequestParam(name = "qua", required = false) @Nullable List<String> earlier,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @RequestHeader(name = "HX-History-Restore-Request", required = false) @Nullable String restored,
            Model model) {
        ListAddress address = ListAddress.read(box, text, process, urgency, due, absent, after, earlier);
        SignedInPerson person = currentPerson.require();
        TaskPage page = inbox.page(person, address.box(), address.filter(), address.after(), PAGE_SIZE);
        Map<TaskBox, Integer> counts = inbox.counts(person);

        model.addAttribute("address", address);
        model.addAttribute("groups", TaskGroup.of(page.entries(), clock.instant()));
        model.addAttribute("next", page.next() == null ? null : address.next(page.next()));
        model.addAttribute("tabs", tabs(address, counts));
        model.addAttribute("dueLinks", dueLinks(address));
        model.addAttribute("processes", inbox.processes());
        boolean listAlone = script != null && restored == null;
        return listAlone ? "workflow/list :: list" : "workflow/list";
    }

    @PostMapping("/viec/nhan")
    String claimSeveral(
            @RequestParam(name = "viec", required = false) @Nullable List<Long> tasks,
            @RequestParam(name = "ve", required = false) @Nullable String returnTo,
            RedirectAttributes redirect) {
        SignedInPerson person = currentPerson.require();
        int claimed = 0;
        List<Long> chosen = tasks == null
                ? List.of()
                : tasks.stream().filter(Objects::nonNull).toList();
        for (long task : chosen) {
            claimed += claim(person, task) ? 1 : 0;
        }
        redirect.addFlashAttribute("toast", report(chosen.size(), claimed));
        return "redirect:" + ReturnAddress.of(returnTo);
    }

    /** Somebody faster does not stop the rest. */
    private boolean claim(SignedInPerson person, long task) {
        try {
            inbox.claim(person, task);
            return true;
        } catch (RuleBroken | RecordNotFound takenOrNeverTheirs) {
            audit.appendAlone(
                    person.actor(),
                    "record.refused",
                    null,
                    null,
                    null,
                    sentences.getMessage("workflow.web.not-claimed"));
            return false;
        }
    }

    private String report(int chosen, int claimed) {
        if (chosen == 0) {
            return sentences.getMessage("workflow.web.none-chosen");
        }
        return claimed == chosen
                ? sentences.getMessage("workflow.web.all-claimed", new Object[] {claimed})
                : sentences.getMessage("workflow.web.some-claimed", new Object[] {claimed, chosen - claimed});
    }

    private static List<Tab> tabs(ListAddress address, Map<TaskBox, Integer> counts) {
        return List.of(TaskBox.values()).stream()
                .map(box -> new Tab(
                        box.label(), address.of(box), counted(counts.getOrDefault(box, 0)), box == address.box()))
                .toList();
    }

    private static List<DueLink> dueLinks(ListAddress address) {
        String current = address.dueWord();
        return List.of(
                new DueLink("Tất cả", address.due(null), "", current.isEmpty()),
                new DueLink("Quá hạn", address.due("qua-han"), "late", current.equals("qua-han")),
                new DueLink("Hôm nay", address.due("hom-nay"), "soon", current.equals("hom-nay")),
                new DueLink("Tuần này", address.due("tuan-nay"), "", current.equals("tuan-nay")));
    }

    private static @Nullable String counted(int count) {
        if (count == 0) {
            return null;
        }
        return count >= 100 ? "99+" : String.valueOf(count);
    }

    /** A list to switch to: name, address, how many wait there (null for none), whether it is the one shown. */
    record Tab(String label, String address, @Nullable String count, boolean current) {}

    /** A due group to narrow to: name, address, CSS class, whether it is chosen. */
    record DueLink(String label, String address, String style, boolean current) {}
}
