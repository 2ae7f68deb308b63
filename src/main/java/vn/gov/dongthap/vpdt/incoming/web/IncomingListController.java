package vn.gov.dongthap.vpdt.incoming.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.document.DocumentAddress;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.incoming.IncomingLists;
import vn.gov.dongthap.vpdt.incoming.IncomingPage;
import vn.gov.dongthap.vpdt.incoming.IncomingState;
import vn.gov.dongthap.vpdt.organization.Role;

/** Văn bản đến: the documents a person may see. Scripts get the list alone, everybody else the page around it. */
@Controller
class IncomingListController {

    private static final String PATH = "/van-ban-den";
    private static final int PAGE_SIZE = 20;

    private final IncomingLists lists;
    private final CurrentPerson currentPerson;

    IncomingListController(IncomingLists lists, CurrentPerson currentPerson) {
        this.lists = lists;
        this.currentPerson = currentPerson;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @RequestHeader(name = "HX-History-Restore-Request", required = false) @Nullable String restored,
            Model model) {
        DocumentAddress<IncomingState> address = DocumentAddress.read(PATH, "so-den", IncomingState.class, query);
        SignedInPerson person = currentPerson.require();
        IncomingPage page = lists.page(person, address.filter(), address.after(), PAGE_SIZE);

        model.addAttribute("address", address);
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", page.next() == null ? null : address.next(page.next()));
        model.addAttribute("states", IncomingState.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("clerk", person.has(Role.CLERK));
        boolean listAlone = script != null && restored == null;
        return listAlone ? "incoming/list :: list" : "incoming/list";
    }
}
