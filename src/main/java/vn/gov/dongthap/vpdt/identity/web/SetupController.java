package vn.gov.dongthap.vpdt.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.identity.FirstAdministrator;
import vn.gov.dongthap.vpdt.identity.SetUpSystem;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** The page behind the setup link printed at the first start. */
@Controller
class SetupController {

    private final SetUpSystem setUpSystem;

    SetupController(SetUpSystem setUpSystem) {
        this.setUpSystem = setUpSystem;
    }

    @GetMapping("/thiet-lap")
    String page(@RequestParam("ma") String token, Model model) {
        setUpSystem.requireValid(token);
        model.addAttribute("token", token);
        return "identity/set-up";
    }

    @PostMapping("/thiet-lap")
    String create(
            @RequestParam("ma") String token,
            @RequestParam("hoTen") String fullName,
            @RequestParam("email") String email,
            @RequestParam("tenDangNhap") String username,
            @RequestParam("matKhau") String password,
            @RequestParam("nhapLai") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        FirstAdministrator first = new FirstAdministrator(
                fullName.strip(),
                email.isBlank() ? null : email.strip(),
                username.strip().toLowerCase(Locale.ROOT),
                password,
                repeated);
        try {
            setUpSystem.with(token, first, request.getRemoteAddr());
        } catch (RuleBroken refusal) {
            model.addAttribute("refusal", refusal);
            model.addAttribute("token", token);
            model.addAttribute("first", first);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return "identity/set-up";
        }
        return "redirect:/dang-nhap";
    }
}
