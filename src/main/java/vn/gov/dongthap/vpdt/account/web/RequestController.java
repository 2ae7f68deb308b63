package vn.gov.dongthap.vpdt.account.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.MessageSourceAccessor;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.account.ChangeRows;
import vn.gov.dongthap.vpdt.account.DecideRows;
import vn.gov.dongthap.vpdt.account.GiveUpRequest;
import vn.gov.dongthap.vpdt.account.OpenRequest;
import vn.gov.dongthap.vpdt.account.ReceivePaper;
import vn.gov.dongthap.vpdt.account.RequestView;
import vn.gov.dongthap.vpdt.account.RowDecision;
import vn.gov.dongthap.vpdt.account.SendRequest;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.spreadsheet.CheckedTable;
import vn.gov.dongthap.vpdt.workflow.TaskEntry;
import vn.gov.dongthap.vpdt.workflow.TaskInbox;

/** The page of one request: its table while it is prepared, decisions while it is decided on. */
@Controller
@RequestMapping("/tai-khoan/de-nghi/{id:\\d+}")
class RequestController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final OpenRequest requests;
    private final ChangeRows rows;
    private final SendRequest send;
    private final ReceivePaper paper;
    private final GiveUpRequest giveUp;
    private final DecideRows decisions;
    private final TaskInbox inbox;
    private final CurrentPerson currentPerson;
    private final MessageSourceAccessor sentences;

    RequestController(
            OpenRequest requests,
            ChangeRows rows,
            SendRequest send,
            ReceivePaper paper,
            GiveUpRequest giveUp,
            DecideRows decisions,
            TaskInbox inbox,
            CurrentPerson currentPerson,
            MessageSource messages) {
        this.requests = requests;
        this.rows = rows;
        this.send = send;
        this.paper = paper;
        this.giveUp = giveUp;
        this.decisions = decisions;
        this.inbox = inbox;
        this.currentPerson = currentPerson;
        this.sentences = new MessageSourceAccessor(messages);
    }

    @GetMapping
    String open(
            @PathVariable("id") long id,
            @RequestParam(name = "sau", defaultValue = "0") int after,
            @RequestParam(name = "viec", required = false) @Nullable Long taskId,
            Model model) {
        SignedInPerson person = currentPerson.require();
        RequestView request = requests.open(person, id, after);
        List<TaskEntry> open =
                request.road() == null ? List.of() : request.road().openTasks();
        TaskEntry task = open.stream()
                .filter(candidate -> candidate.isFor(person))
                .filter(candidate -> taskId == null || candidate.id() == taskId)
                .findFirst()
                .orElse(null);
        model.addAttribute("request", request);
        model.addAttribute("task", task);
        model.addAttribute("handable", inbox.handable(person, open));
        model.addAttribute("form", task == null ? null : inbox.form(person, task.id()));
        model.addAttribute("zone", ProvinceTime.ZONE);
        model.addAttribute("decisions", RowDecision.values());
        if (request.prepares()) {
            CheckedTable staged = rows.staged(person, id);
            model.addAttribute("staged", staged.rows().isEmpty() ? null : staged);
            model.addAttribute("signers", requests.signers(person));
            model.addAttribute("checkers", requests.checkers(person));
            model.addAttribute("person", person);
        }
        return "account/request";
    }

    /** A row that cannot stand comes back with everything typed, and what is wrong beside each field. */
    @PostMapping("/dong")
    String add(
            @PathVariable("id") long id,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes next) {
        SignedInPerson person = currentPerson.require();
        Map<String, String> values = new HashMap<>(typed);
        values.remove("_csrf");
        CheckedTable added = rows.add(person, id, values);
        if (added.problems().isEmpty()) {
            next.addFlashAttribute("toast", sentences.getMessage("account.rows.taken", new Object[] {1}));
            return back(id);
        }
        model.addAttribute("typed", values);
        model.addAttribute("wrong", added.problemsOf(added.rows().get(0).number()));
        return open(id, 0, null, model);
    }

    @PostMapping("/dong/{number:\\d+}/bo")
    String remove(@PathVariable("id") long id, @PathVariable("number") int number) {
        rows.remove(currentPerson.require(), id, number);
        return back(id);
    }

    /** Answers scripts that show how far the file is. */
    @PostMapping("/bang")
    @ResponseBody
    Map<String, String> read(
            @PathVariable("id") long id, @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw new RuleBroken(null, "account.rows.no-file");
        }
        String name = file.getOriginalFilename() == null ? "bang.xlsx" : file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            int count = rows.read(currentPerson.require(), id, name, content);
            return Map.of(
                    "next",
                    "/tai-khoan/de-nghi/" + id,
                    "message",
                    sentences.getMessage("account.rows.read", new Object[] {count}));
        }
    }

    @PostMapping("/bang/nhan")
    String takeOver(
            @PathVariable("id") long id,
            @RequestParam(name = "bo-loi", defaultValue = "false") boolean leaveOut,
            RedirectAttributes next) {
        int count = rows.takeOver(currentPerson.require(), id, leaveOut);
        next.addFlashAttribute("toast", sentences.getMessage("account.rows.taken", new Object[] {count}));
        return back(id);
    }

    @PostMapping("/bang/bo")
    String putAway(@PathVariable("id") long id) {
        rows.putAway(currentPerson.require(), id);
        return back(id);
    }

    /** The sheet that was read, with what is wrong marked in it. */
    @GetMapping("/bang/co-loi.xlsx")
    ResponseEntity<byte[]> annotated(@PathVariable("id") long id) throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        requests.annotated(rows.staged(currentPerson.require(), id), sheet);
        return xlsx(sheet, "Bảng đã kiểm tra.xlsx");
    }

    @PostMapping("/cong-van")
    String send(
            @PathVariable("id") long id,
            @RequestParam("hoTen") String name,
            @RequestParam("chucVu") String position,
            @RequestParam("dienThoai") String phone,
            @RequestParam("email") String email,
            @RequestParam("nguoiKy") String signer,
            @RequestParam("nguoiKiemTra") long checker,
            RedirectAttributes next) {
        long document = send.send(
                currentPerson.require(), id, SendRequest.Letter.of(name, position, phone, email, signer, checker));
        next.addFlashAttribute("toast", sentences.getMessage("account.request.sent"));
        return "redirect:/van-ban-di/" + document;
    }

    @PostMapping("/tiep-nhan")
    String receive(@PathVariable("id") long id, @RequestParam("soDen") int arrival, RedirectAttributes next) {
        paper.receive(currentPerson.require(), id, arrival);
        next.addFlashAttribute("toast", sentences.getMessage("account.request.received"));
        return back(id);
    }

    @PostMapping("/bo")
    String giveUp(@PathVariable("id") long id, RedirectAttributes next) {
        giveUp.giveUp(currentPerson.require(), id);
        next.addFlashAttribute("toast", sentences.getMessage("account.request.given-up"));
        return "redirect:/tai-khoan/de-nghi";
    }

    @PostMapping("/dong/{number:\\d+}/quyet-dinh")
    String decide(
            @PathVariable("id") long id,
            @PathVariable("number") int number,
            @RequestParam("quyetDinh") RowDecision decision,
            @RequestParam(name = "lyDo", required = false) @Nullable String reason,
            @RequestParam(name = "sau", defaultValue = "0") int after,
            RedirectAttributes next) {
        decisions.decide(currentPerson.require(), id, number, decision, reason);
        next.addFlashAttribute("toast", sentences.getMessage("account.decided"));
        next.addAttribute("sau", after);
        return back(id);
    }

    @PostMapping("/quyet-dinh")
    String decideRest(@PathVariable("id") long id, RedirectAttributes next) {
        int count = decisions.decideRest(currentPerson.require(), id);
        next.addFlashAttribute("toast", sentences.getMessage("account.decided-rest", new Object[] {count}));
        return back(id);
    }

    private static String back(long id) {
        return "redirect:/tai-khoan/de-nghi/" + id;
    }

    private static ResponseEntity<byte[]> xlsx(ByteArrayOutputStream sheet, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.toByteArray());
    }
}
