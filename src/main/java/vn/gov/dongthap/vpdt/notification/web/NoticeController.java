package vn.gov.dongthap.vpdt.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import vn.gov.dongthap.vpdt.calendar.WorkingCalendar;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.notification.NoticeBoard;
import vn.gov.dongthap.vpdt.notification.NoticeLine;

/** A person's own notices. */
@Controller
@RequestMapping("/thong-bao")
class NoticeController {

    private static final int PAGE = 50;

    private final NoticeBoard board;
    private final CurrentPerson current;

    NoticeController(NoticeBoard board, CurrentPerson current) {
        this.board = board;
        this.current = current;
    }

    /** The number beside the bell. */
    record Unread(int count) {}

    @GetMapping
    String list(@RequestParam(name = "sau", required = false) @Nullable Long before, Model model) {
        long person = current.require().personId();
        List<NoticeLine> unread = board.unread(person, before, PAGE);
        model.addAttribute("unread", unread);
        model.addAttribute("zone", WorkingCalendar.ZONE);
        model.addAttribute("next", unread.size() == PAGE ? unread.get(PAGE - 1).id() : null);
        model.addAttribute("read", before == null ? board.read(person, PAGE) : List.of());
        return "notification/notices";
    }

    @GetMapping("/chua-doc")
    @ResponseBody
    Unread unread() {
        return new Unread(board.unreadCount(current.require().personId()));
    }

    /** Marks the notice as read and leads to what it is about. */
    @GetMapping("/{id}")
    String open(@PathVariable long id) {
        return "redirect:" + board.open(current.require().personId(), id);
    }

    @PostMapping("/doc-het")
    String readAll() {
        board.readAll(current.require().personId());
        return "redirect:/thong-bao";
    }
}
