package vn.gov.dongthap.vpdt.workflow.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.workflow.CaseForms;
import vn.gov.dongthap.vpdt.workflow.HandOver;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** One task: its page, and what a person can do with it. */
@Controller
class TaskController {

    /** More than any form takes; the form's own check gives the precise limit. */
    private static final int LARGEST_BODY = 1_000_000;

    private final TaskInbox inbox;
    private final CurrentPerson currentPerson;
    private final Map<String, CaseForms> procedures;
    private final Clock clock;
    private final MessageSourceAccessor sentences;

    TaskController(
            TaskInbox inbox,
            CurrentPerson currentPerson,
            List<CaseForms> procedures,
            Clock clock,
            MessageSource messages) {
        this.inbox = inbox;
        this.currentPerson = currentPerson;
        this.procedures = procedures.stream().collect(Collectors.toMap(CaseForms::subjectType, Function.identity()));
        this.clock = clock;
        this.sentences = new MessageSourceAccessor(messages);
    }

    /** The task on its record's page, or on a page of its own where the procedure has none. */
    @GetMapping("/viec/{id:\\d+}")
    String open(@PathVariable("id") long id, Model model) {
        SignedInPerson person = currentPerson.require();
        TaskEntry task = inbox.find(person, id);
        Optional<String> page = page(task);
        if (page.isPresent()) {
            return "redirect:" + page.get() + "?viec=" + id;
        }
        model.addAttribute("task", task);
        model.addAttribute("handable", inbox.handable(person, List.of(task)));
        model.addAttribute("line", TaskLine.of(task, clock.instant()));
        model.addAttribute("form", task.completedAt() == null ? inbox.form(person, id) : null);
        return "workflow/task";
    }

    @PostMapping("/viec/{id:\\d+}/nhan")
    String claim(
            @PathVariable("id") long id,
            @RequestParam(name = "ve", required = false) @Nullable String returnTo,
            RedirectAttributes redirect) {
        inbox.claim(currentPerson.require(), id);
        redirect.addFlashAttribute("toast", sentences.getMessage("workflow.web.claimed"));
        return "redirect:" + ReturnAddress.of(returnTo);
    }

    @PostMapping("/viec/{id:\\d+}/tra")
    String release(
            @PathVariable("id") long id,
            @RequestParam(name = "ve", required = false) @Nullable String returnTo,
            RedirectAttributes redirect) {
        inbox.release(currentPerson.require(), id);
        redirect.addFlashAttribute("toast", sentences.getMessage("workflow.web.released"));
        return "redirect:" + ReturnAddress.of(returnTo);
    }

    @PostMapping("/viec/{id:\\d+}/da-xem")
    String putAway(
            @PathVariable("id") long id,
            @RequestParam(name = "ve", required = false) @Nullable String returnTo,
            RedirectAttributes redirect) {
        inbox.putAway(currentPerson.require(), id);
        redirect.addFlashAttribute("toast", sentences.getMessage("workflow.web.put-away"));
        return "redirect:" + ReturnAddress.of(returnTo);
    }

    @GetMapping("/viec/{id:\\d+}/chuyen")
    String chooseColleague(
            @PathVariable("id") long id,
            @RequestParam(name = "ve", required = false) @Nullable String returnTo,
            Model model) {
        HandOver handOver = inbox.handOver(currentPerson.require(), id);
        model.addAttribute("line", TaskLine.of(handOver.task(), clock.instant()));
        model.addAttribute("colleagues", handOver.receivers());
        model.addAttribute("returnTo", ReturnAddress.of(returnTo));
        return "workflow/hand-over";
    }

    @PostMapping("/viec/{id:\\d+}/chuyen")
    String assign(
            @PathVariable("id") long id,
            @RequestParam("nguoi-nhan") long personId,
            @RequestParam(name = "ly-do", defaultValue = "") String reason,
            @RequestParam(name = "ve", required = false) @Nullable String returnTo,
            RedirectAttributes redirect) {
        inbox.assign(currentPerson.require(), id, personId, reason.strip());
        redirect.addFlashAttribute("toast", sentences.getMessage("workflow.web.handed-over"));
        return "redirect:" + ReturnAddress.of(returnTo);
    }

    @PostMapping(path = "/viec/{id:\\d+}/nhap", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> saveDraft(@PathVariable("id") long id, HttpServletRequest request) throws IOException {
        inbox.saveDraft(currentPerson.require(), id, body(request));
        return Map.of("savedAt", clock.instant().toString());
    }

    /**
     * Completes a task with the form's data as a JSON object.
     *
     * @param version version of the task the person saw
     * @return {@code {"next": path to go on with, "message": sentence}}
     */
    @PostMapping(path = "/viec/{id:\\d+}/hoan-thanh", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, String> complete(
            @PathVariable("id") long id, @RequestParam("phien-ban") int version, HttpServletRequest request)
            throws IOException {
        SignedInPerson person = currentPerson.require();
        TaskEntry task = inbox.find(person, id);
        inbox.complete(person, id, version, body(request));
        String next = inbox.nextFor(
                        person, task.subject().type(), task.subject().id())
                .map(entry -> "/viec/" + entry.id())
                .orElse(ListAddress.PATH);
        return Map.of(
                "next", next, "message", sentences.getMessage("workflow.web.completed", new Object[] {task.stepName()
                }));
    }

    private Optional<String> page(TaskEntry task) {
        return Optional.ofNullable(procedures.get(task.subject().type()))
                .flatMap(procedure -> procedure.page(task.subject().id()));
    }

    private static String body(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw new RuleBroken(null, "workflow.web.body-too-large");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
