package vn.gov.dongthap.vpdt.signature.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.organization.Directory;
import vn.gov.dongthap.vpdt.organization.PersonInPosition;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;
import vn.gov.dongthap.vpdt.organization.Role;
import vn.gov.dongthap.vpdt.signature.CertificateList;
import vn.gov.dongthap.vpdt.signature.HandOverKey;
import vn.gov.dongthap.vpdt.signature.KeyPlaceKind;
import vn.gov.dongthap.vpdt.signature.RegisterCertificate;
import vn.gov.dongthap.vpdt.signature.TrustIssuer;

/** Certificates of people and agencies, and the issuers that are trusted, for system administrators. */
@Controller
@RequestMapping("/quan-tri/chung-thu-so")
class CertificateController {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String LIST = "redirect:/quan-tri/chung-thu-so";

    private final CertificateList certificates;
    private final RegisterCertificate register;
    private final HandOverKey handOver;
    private final TrustIssuer issuers;
    private final Directory directory;
    private final CurrentPerson currentPerson;
    private final MessageSource messages;

    CertificateController(
            CertificateList certificates,
            RegisterCertificate register,
            HandOverKey handOver,
            TrustIssuer issuers,
            Directory directory,
            CurrentPerson currentPerson,
            MessageSource messages) {
        this.certificates = certificates;
        this.register = register;
        this.handOver = handOver;
        this.issuers = issuers;
        this.directory = directory;
        this.currentPerson = currentPerson;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(name = "sau", required = false) @Nullable Long before, Model model) {
        model.addAttribute("page", certificates.page(before));
        model.addAttribute("issuers", issuers.all());
        model.addAttribute("zone", ProvinceTime.ZONE);
        return "signature/certificates";
    }

    @GetMapping("/dang-ky")
    String form(@RequestParam(name = "coQuan", required = false) @Nullable Long agencyId, Model model) {
        model.addAttribute("agencies", directory.agencies());
        model.addAttribute("places", KeyPlaceKind.values());
        if (agencyId != null) {
            List<PersonInPosition> people = directory.people(agencyId);
            model.addAttribute("agency", directory.agency(agencyId));
            model.addAttribute(
                    "people",
                    people.stream()
                            .sorted(Comparator.comparing((PersonInPosition person) -> !leads(person)))
                            .toList());
            model.addAttribute(
                    "clerks",
                    people.stream()
                            .filter(person -> person.roles().contains(Role.CLERK))
                            .toList());
        }
        return "signature/register";
    }

    @PostMapping("/ca-nhan")
    String ofPerson(
            @RequestParam("coQuan") long agencyId,
            @RequestParam("nguoi") long personId,
            @RequestParam("noiLuu") KeyPlaceKind place,
            @RequestParam("chungThu") MultipartFile certificate,
            @RequestParam("hinh") MultipartFile picture,
            RedirectAttributes next)
            throws IOException {
        register.ofPerson(
                currentPerson.require(), agencyId, personId, certificate.getBytes(), picture.getBytes(), place);
        return saved("signature.saved", next);
    }

    @PostMapping("/co-quan")
    String ofAgency(
            @RequestParam("coQuan") long agencyId,
            @RequestParam(name = "quanLy", required = false) @Nullable Long custodianId,
            @RequestParam("noiLuu") KeyPlaceKind place,
            @RequestParam("chungThu") MultipartFile certificate,
            @RequestParam("hinh") MultipartFile seal,
            @RequestParam("rong") BigDecimal width,
            RedirectAttributes next)
            throws IOException {
        register.ofAgency(
                currentPerson.require(), agencyId, custodianId, certificate.getBytes(), seal.getBytes(), width, place);
        return saved("signature.saved", next);
    }

    @PostMapping("/{id:\\d+}/ngung")
    String end(@PathVariable("id") long id, @RequestParam("lyDo") String reason, RedirectAttributes next) {
        register.end(currentPerson.require(), id, reason);
        return saved("signature.ended", next);
    }

    /** The hand-overs of an agency's key, and the form for the next. */
    @GetMapping("/{id:\\d+}/ban-giao")
    String handOvers(@PathVariable("id") long id, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("receivers", handOver.receivers(currentPerson.require(), id));
        model.addAttribute("handed", handOver.of(currentPerson.require(), id));
        return "signature/hand-over";
    }

    @PostMapping("/{id:\\d+}/ban-giao")
    String handOver(
            @PathVariable("id") long id,
            @RequestParam("nguoiNhan") long receiverId,
            @RequestParam("choPhep") String permission,
            @RequestParam("ngayChoPhep") LocalDate permittedOn,
            @RequestParam("bienBan") String minutes,
            @RequestParam("ngayBienBan") LocalDate minutedOn,
            RedirectAttributes next) {
        handOver.handOver(
                currentPerson.require(),
                id,
                receiverId,
                new HandOverKey.Papers(permission, permittedOn, minutes, minutedOn));
        return saved("signature.handover.saved", next);
    }

    @PostMapping("/noi-cap")
    String trust(
            @RequestParam("chungThu") MultipartFile certificate,
            @RequestParam("chuyenDung") boolean publicDuty,
            RedirectAttributes next)
            throws IOException {
        issuers.trust(currentPerson.require(), certificate.getBytes(), publicDuty);
        return saved("signature.issuer.saved", next);
    }

    @PostMapping("/noi-cap/{id:\\d+}/bo")
    String distrust(@PathVariable("id") long id, RedirectAttributes next) {
        issuers.distrust(currentPerson.require(), id);
        return saved("signature.issuer.removed", next);
    }

    private String saved(String message, RedirectAttributes next) {
        next.addFlashAttribute("toast", messages.getMessage(message, null, VIETNAMESE));
        return LIST;
    }

    private static boolean leads(PersonInPosition person) {
        return person.roles().contains(Role.HEAD)
                || person.roles().contains(Role.LEADER)
                || person.roles().contains(Role.UNIT_LEADER);
    }
}
