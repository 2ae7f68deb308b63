package vn.gov.dongthap.vpdt.workflow.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.RecordSubstitution;
import vn.gov.dongthap.vpdt.organization.SubstitutionList;
import vn.gov.dongthap.vpdt.workflow.ProcessName;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** Ủy quyền xử lý: people record and end their own; clerks and the unit administrator those of the agency. */
@Controller
@RequestMapping("/uy-quyen")
class SubstitutionController {

    private final RecordSubstitution substitutions;
    private final SubstitutionList list;
    private final Directory directory;
    private final TaskInbox inbox;
    private final CurrentPerson currentPerson;
    private final Clock clock;
    private final MessageSourceAccessor sentences;

    SubstitutionController(
            RecordSubstitution substitutions,
            SubstitutionList list,
            Directory directory,
            TaskInbox inbox,
            CurrentPerson currentPerson,
            Clock clock,
            MessageSource messages) {
        this.substitutions = substitutions;
        this.list = list;
        this.directory = directory;
        this.inbox = inbox;
        this.currentPerson = currentPerson;
        this.clock = clock;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /** @param before where the page begins: id of the last record of the page before */
    @GetMapping
    ModelAndView show(@RequestParam(name = "truoc", required = false) @Nullable Long before) {
        SignedInPerson person = currentPerson.require();
        return page(person, SubstitutionForm.empty(person.personId(), ProvinceTime.today(clock)), before);
    }

    @PostMapping
    ModelAndView record(
            @RequestParam(name = "nguoi-vang", required = false) @Nullable Long absent,
            @RequestParam(name = "nguoi-thay", required = false) @Nullable Long acting,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to,
            @RequestParam(name = "so", defaultValue = "") String number,
            @RequestParam(name = "ngay", defaultValue = "") String date,
            @RequestParam(name = "quy-trinh", required = false) @Nullable List<String> processes,
            RedirectAttributes next) {
        SignedInPerson person = currentPerson.require();
        SubstitutionForm form = new SubstitutionForm(
                absent, acting, from, to, number, date, processes == null ? List.of() : List.copyOf(processes));
        try {
            substitutions.record(
                    person.agencyId(),
                    SubstitutionForm.chosen(absent),
                    SubstitutionForm.chosen(acting),
                    form.terms(inbox.processes()),
                    person.actor());
        } catch (RuleBroken refusal) {
            return refused(person, form, refusal);
        }
        return done(next, "workflow.substitution.recorded");
    }

    @PostMapping("/{id:\\d+}/cham-dut")
    ModelAndView end(
            @PathVariable("id") long id,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            RedirectAttributes next) {
        SignedInPerson person = currentPerson.require();
        try {
            substitutions.end(person.agencyId(), id, reason, person.actor());
        } catch (RuleBroken refusal) {
            return refused(person, SubstitutionForm.empty(person.personId(), ProvinceTime.today(clock)), refusal);
        }
        return done(next, "workflow.substitution.ended");
    }

    private ModelAndView refused(SignedInPerson person, SubstitutionForm form, RuleBroken refusal) {
        ModelAndView page = page(person, form, null);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        page.addObject("refusal", sentences.getMessage(refusal.messageKey(), refusal.arguments()));
        return page;
    }

    private ModelAndView page(SignedInPerson person, SubstitutionForm form, @Nullable Long before) {
        boolean keeper = substitutions.keepsRecords(person.agencyId(), person.personId());
        List<ProcessName> processes = inbox.processes();
        Map<String, String> names = processes.stream().collect(Collectors.toMap(ProcessName::key, ProcessName::name));
        SubstitutionList.Page found = keeper
                ? list.ofAgency(person.agencyId(), before)
                : list.ofPerson(person.agencyId(), person.personId(), before);
        ModelAndView page = new ModelAndView("workflow/substitutions");
        page.addObject("keeper", keeper);
        page.addObject("form", form);
        page.addObject("today", ProvinceTime.today(clock));
        page.addObject("people", directory.people(person.agencyId()));
        page.addObject("processes", processes);
        page.addObject(
                "lines",
                found.entries().stream()
                        .map(entry -> SubstitutionLine.of(entry, names, person.personId(), keeper))
                        .toList());
        page.addObject("next", found.next());
        return page;
    }

    private ModelAndView done(RedirectAttributes next, String sentence) {
        next.addFlashAttribute("toast", sentences.getMessage(sentence));
        return new ModelAndView("redirect:/uy-quyen", HttpStatus.SEE_OTHER);
    }
}
