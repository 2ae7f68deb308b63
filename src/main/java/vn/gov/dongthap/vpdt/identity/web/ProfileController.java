package vn.gov.dongthap.vpdt.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.ActingPositions;
import vn.gov.dongthap.vpdt.identity.ChangePassword;
import vn.gov.dongthap.vpdt.identity.CurrentPerson;
import vn.gov.dongthap.vpdt.identity.CurrentSession;
import vn.gov.dongthap.vpdt.identity.OpenSessions;
import vn.gov.dongthap.vpdt.identity.SignedInPerson;
import vn.gov.dongthap.vpdt.law.RuleBroken;
import vn.gov.dongthap.vpdt.organization.ProvinceTime;

/** One's own account: positions, password, open sessions. */
@Controller
class ProfileController {

    private final CurrentPerson currentPerson;
    private final ActingPositions positions;
    private final CurrentSession currentSession;
    private final OpenSessions sessions;
    private final ChangePassword changePassword;
    private final MessageSource messages;

    ProfileController(
            CurrentPerson currentPerson,
            ActingPositions positions,
            CurrentSession currentSession,
            OpenSessions sessions,
            ChangePassword changePassword,
            MessageSource messages) {
        this.currentPerson = currentPerson;
        this.positions = positions;
        this.currentSession = currentSession;
        this.sessions = sessions;
        this.changePassword = changePassword;
        this.messages = messages;
    }

    @GetMapping("/toi")
    String profile(HttpSession session, Model model) {
        SignedInPerson person = currentPerson.require();
        model.addAttribute("person", person);
        model.addAttribute("positions", positions.of(person.username()));
        model.addAttribute("sessions", sessions.of(person.username(), session.getId()));
        model.addAttribute("zone", ProvinceTime.ZONE);
        return "identity/profile";
    }

    @PostMapping("/toi/vi-tri")
    String actIn(@RequestParam("viTri") long assignmentId, HttpServletRequest request, HttpServletResponse response) {
        currentSession.actIn(assignmentId, currentPerson.require(), request, response);
        return "redirect:/";
    }

    @PostMapping("/toi/phien/ket-thuc")
    String signOutEverywhere(HttpSession session) {
        sessions.signOutEverywhere(currentPerson.require());
        session.invalidate();
        return "redirect:/dang-nhap?da-thoat";
    }

    @GetMapping("/toi/mat-khau")
    String password() {
        return "identity/password";
    }

    @PostMapping("/toi/mat-khau")
    String changePassword(
            @RequestParam("hienTai") String current,
            @RequestParam("moi") String chosen,
            @RequestParam("nhapLai") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        SignedInPerson person = currentPerson.require();
        try {
            changePassword.of(person, current, chosen, repeated);
        } catch (RuleBroken refusal) {
            model.addAttribute("refusal", refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return "identity/password";
        }
        sessions.endOthers(person.username(), request.getSession().getId());
        currentSession.passwordChosen(person, request, response);
        next.addFlashAttribute("toast", messages.getMessage("identity.password.changed", null, request.getLocale()));
        return "redirect:/toi";
    }
}
