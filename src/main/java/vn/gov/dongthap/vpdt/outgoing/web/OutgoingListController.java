package vn.gov.dongthap.vpdt.outgoing.web;

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
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.outgoing.OutgoingLists;
import vn.gov.dongthap.vpdt.outgoing.OutgoingPage;
import vn.gov.dongthap.vpdt.outgoing.OutgoingState;

/** Văn bản đi: the documents a person may see. Scripts get the list alone, everybody else the page around it. */
@Controller
class OutgoingListController {

    private static final String PATH = "/van-ban-di";
    private static final int PAGE_SIZE = 20;

    private final OutgoingLists lists;
    private final CurrentPerson currentPerson;

    OutgoingListController(OutgoingLists lists, CurrentPerson currentPerson) {
        this.lists = lists;
        this.currentPerson = currentPerson;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @RequestHeader(name = "HX-History-Restore-Request", required = false) @Nullable String restored,
            Model model) {
        DocumentAddress<OutgoingState> address = DocumentAddress.read(PATH, "so", OutgoingState.class, query);
        SignedInPerson person = currentPerson.require();
        OutgoingPage page = lists.page(person, address.filter(), address.after(), PAGE_SIZE);

        model.addAttribute("address", address);
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", page.next() == null ? null : address.next(page.next()));
        model.addAttribute("states", OutgoingState.values());
        model.addAttribute("urgencies", Urgency.values());
        model.addAttribute("drafts", person.unitId() != null);
        boolean leads = person.has(Role.HEAD) || person.has(Role.LEADER) || person.has(Role.UNIT_LEADER);
        model.addAttribute("signs", leads);
        model.addAttribute("charges", leads);
        boolean listAlone = script != null && restored == null;
        return listAlone ? "outgoing/list :: list" : "outgoing/list";
    }
}
