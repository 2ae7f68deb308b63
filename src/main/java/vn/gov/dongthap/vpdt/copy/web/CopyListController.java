package vn.gov.dongthap.vpdt.copy.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.copy.CopyLists;
import vn.gov.dongthap.vpdt.copy.CopyState;
import vn.gov.dongthap.vpdt.document.DocumentAddress;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.organization.Role;

/** Bản sao: the copies a person may see. Scripts get the list alone, everybody else the page around it. */
@Controller
class CopyListController {

    private static final String PATH = "/ban-sao";
    private static final int PAGE_SIZE = 20;

    private final CopyLists lists;
    private final CurrentPerson currentPerson;

    CopyListController(CopyLists lists, CurrentPerson currentPerson) {
        this.lists = lists;
        this.currentPerson = currentPerson;
    }

    @GetMapping(PATH)
    String list(
            @RequestParam MultiValueMap<String, String> query,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String script,
            @RequestHeader(name = "HX-History-Restore-Request", required = false) @Nullable String restored,
            Model model) {
        DocumentAddress<CopyState> address = DocumentAddress.read(PATH, "so", CopyState.class, query);
        SignedInPerson person = currentPerson.require();
        CopyLists.Page page = lists.page(person, address.filter(), address.after(), PAGE_SIZE);

        model.addAttribute("address", address);
        model.addAttribute("lines", page.lines());
        model.addAttribute("next", page.next() == null ? null : address.next(page.next()));
        model.addAttribute("states", CopyState.values());
        model.addAttribute("scans", person.has(Role.CLERK));
        boolean listAlone = script != null && restored == null;
        return listAlone ? "copy/list :: list" : "copy/list";
    }
}
