package vn.gov.dongthap.vpdt.identity.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.gov.dongthap.vpdt.testing.Browser;
import vn.gov.dongthap.vpdt.testing.BrowserTest;

@BrowserTest
class SignInPageTests {

    @Test
    void signsInByKeyboardAlone(Browser browser) {
        Page page = browser.desk();
        page.navigate("/viec");
        browser.look(page, "sign-in");

        page.keyboard().type("vanthu.skhcn");
        page.keyboard().press("Tab");
        page.keyboard().type("DongThap@2026");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*/viec(\\?.*)?$"));
    }

    @Test
    void saysOnAPhoneWhatToDoAfterAWrongPassword(Browser browser) {
        Page page = browser.phone();
        page.navigate("/dang-nhap");

        page.locator("input[name=tenDangNhap]").fill("chuyenvien.snv");
        page.locator("input[name=matKhau]").fill("khong-phai-mat-khau");
        page.locator("button[type=submit]").click();

        assertThat(page.getByRole(AriaRole.ALERT)).containsText("mật khẩu");
        browser.look(page, "sign-in-refused-phone");
    }
}
