package vn.gov.dongthap.vpdt.identity.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.gov.dongthap.vpdt.identity.SignInRules;

/** The sign-in page; signing in itself is Spring Security's. */
@Controller
class SignInController {

    private static final Set<String> REFUSALS = Set.of("sai", "tam-khoa", "khong-hoat-dong");

    private final SignInRules rules;

    SignInController(SignInRules rules) {
        this.rules = rules;
    }

    @GetMapping("/dang-nhap")
    String page(
            @RequestParam(name = "loi", required = false) @Nullable String refusal,
            @RequestParam(name = "het-phien", required = false) @Nullable String ended,
            @RequestParam(name = "da-thoat", required = false) @Nullable String left,
            @RequestParam(name = "da-kich-hoat", required = false) @Nullable String activated,
            Model model) {
        model.addAttribute("minutes", rules.closedForMinutes());
        if (refusal != null && REFUSALS.contains(refusal)) {
            model.addAttribute("refusal", "identity.sign-in." + refusal);
        } else if (ended != null) {
            model.addAttribute("notice", "identity.sign-in.het-phien");
        } else if (activated != null) {
            model.addAttribute("notice", "identity.sign-in.da-kich-hoat");
        } else if (left != null) {
            model.addAttribute("notice", "identity.sign-in.da-thoat");
        }
        return "identity/sign-in";
    }
}
