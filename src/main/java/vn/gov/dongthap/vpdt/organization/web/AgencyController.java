package vn.gov.dongthap.vpdt.organization.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.organization.AgencyList;

/** The agencies of the province, for system administrators. */
@Controller
class AgencyController {

    private final AgencyList agencies;

    AgencyController(AgencyList agencies) {
        this.agencies = agencies;
    }

    @GetMapping("/quan-tri/co-quan")
    String list(@RequestParam(name = "sau", defaultValue = "") String after, Model model) {
        model.addAttribute("page", agencies.page(after));
        return "organization/agencies";
    }
}
