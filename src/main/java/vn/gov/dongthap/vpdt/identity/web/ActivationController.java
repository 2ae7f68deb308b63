package vn.gov.dongthap.vpdt.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.gov.dongthap.vpdt.identity.ActivateAccount;
import vn.gov.dongthap.vpdt.law.RuleBroken;

/** The page behind the link by which people choose the password of their account. */
@Controller
class ActivationController {

    private static final String PAGE = "identity/activate";
    private static final String REFUSAL = "refusal";

    private final ActivateAccount activate;

    ActivationController(ActivateAccount activate) {
        this.activate = activate;
    }

    @GetMapping("/kich-hoat/{token}")
    String page(@PathVariable String token, HttpServletResponse response, Model model) {
        try {
            model.addAttribute("target", activate.target(token));
        } catch (RuleBroken dead) {
            model.addAttribute(REFUSAL, dead);
            response.setStatus(HttpServletResponse.SC_GONE);
        }
        model.addAttribute("token", token);
        return PAGE;
    }

    @PostMapping("/kich-hoat/{token}")
    String choose(
            @PathVariable String token,
            @RequestParam("matKhau") String password,
            @RequestParam("nhapLai") String repeated,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        try {
            activate.with(token, password, repeated, request.getRemoteAddr());
        } catch (RuleBroken refusal) {
            page(token, response, model);
            model.addAttribute(REFUSAL, refusal);
            response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
            return PAGE;
        }
        return "redirect:/dang-nhap?da-kich-hoat";
    }
}
