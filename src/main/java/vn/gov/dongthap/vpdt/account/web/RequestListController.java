package vn.gov.dongthap.vpdt.account.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import vn.gov.dongthap.vpdt.account.OpenRequest;
import vn.gov.dongthap.vpdt.account.RequestKind;
import vn.gov.dongthap.vpdt.account.RequestLine;
import vn.gov.dongthap.vpdt.account.RequestLists;
import vn.gov.dongthap.vpdt.account.StartRequest;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RecordNotFound;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** Lists of requests about accounts, and where new ones begin. */
@Controller
@RequestMapping("/tai-khoan")
class RequestListController {

    private static final int PAGE = 30;
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final RequestLists lists;
    private final StartRequest start;
    private final OpenRequest requests;
    private final Directory directory;
    private final CurrentPerson currentPerson;

    RequestListController(
            RequestLists lists,
            StartRequest start,
            OpenRequest requests,
            Directory directory,
            CurrentPerson currentPerson) {
        this.lists = lists;
        this.start = start;
        this.requests = requests;
        this.directory = directory;
        this.currentPerson = currentPerson;
    }

    /** @param received whether those Sở Khoa học và Công nghệ decides on; for whoever may, that is where they begin */
    @GetMapping("/de-nghi")
    String list(
            @RequestParam(name = "nhan", required = false) @Nullable Boolean received,
            @RequestParam(name = "truoc", required = false) @Nullable Long before,
            Model model) {
        SignedInPerson person = currentPerson.require();
        RequestLists.Rights rights = lists.rights(person);
        boolean those = received == null ? rights.decides() : received;
        List<RequestLine> found = lists.page(person, those, before, PAGE + 1);
        boolean more = found.size() > PAGE;
        model.addAttribute("rows", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? found.get(PAGE - 1).id() : null);
        model.addAttribute("received", those);
        model.addAttribute("rights", rights);
        model.addAttribute("kinds", RequestKind.values());
        model.addAttribute("agencies", rights.decides() ? directory.standingAgencies() : List.of());
        model.addAttribute("key", UUID.randomUUID());
        model.addAttribute("zone", ProvinceTime.ZONE);
        return "account/requests";
    }

    /** @param agencyId agency a request on paper is entered for, or null for the person's own */
    @PostMapping("/de-nghi")
    String begin(
            @RequestParam("loai") RequestKind kind,
            @RequestParam("khoa") UUID key,
            @RequestParam(name = "coQuan", required = false) @Nullable Long agencyId) {
        SignedInPerson person = currentPerson.require();
        long id = agencyId == null ? start.ofOwnAgency(person, kind, key) : start.onPaper(person, kind, agencyId, key);
        return "redirect:/tai-khoan/de-nghi/" + id;
    }

    /** The empty sheet of a table. */
    @GetMapping("/mau/{kind}.xlsx")
    ResponseEntity<byte[]> template(@PathVariable("kind") String key) throws IOException {
        RequestKind kind = List.of(RequestKind.values()).stream()
                .filter(candidate -> candidate.name().equals(key.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RecordNotFound("table " + key));
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        requests.template(kind, sheet);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(XLSX))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("Bảng " + kind.label() + ".xlsx", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(sheet.toByteArray());
    }
}
