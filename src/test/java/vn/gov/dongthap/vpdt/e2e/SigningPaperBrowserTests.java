package vn.gov.dongthap.vpdt.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.testing.Browser;
import vn.gov.dongthap.vpdt.testing.BrowserTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A paper that gives a right to sign, entered, chosen and ended in the browser. */
@BrowserTest
class SigningPaperBrowserTests {

    private static final String BASIS = "58/GUQ-SKHCN";

    @Autowired
    private TestClock clock;

    @BeforeEach
    void wednesdayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 25, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N13.3a The clerk enters an authorization, the drafter is offered it, and the clerk ends it")
    void entersChoosesAndEnds(Browser browser) {
        Page clerk = browser.signIn(browser.desk(), "vanthu.skhcn");
        clerk.locator("nav a[href='/quyen-ky']").first().click();
        clerk.getByText("Ghi quyền ký").first().click();
        clerk.locator("#canCu").fill(BASIS);
        clerk.locator("#ngayCanCu").fill("2026-11-20");
        clerk.locator("#nguoiDuocGiao").selectOption("Bùi Quốc Thịnh – Trưởng phòng");
        clerk.locator("#tuNgay").fill("2026-11-20");
        clerk.locator("#denNgay").fill("2026-12-31");
        clerk.getByLabel("Công văn", new Page.GetByLabelOptions().setExact(true))
                .check();
        clerk.locator("#noiDung").fill("Trả lời về đăng ký nhiệm vụ khoa học và công nghệ cấp cơ sở");
        clerk.locator("h1").scrollIntoViewIfNeeded();
        browser.look(clerk, "31-ghi-quyen-ky");
        clerk.locator("form.sheet-form button[type=submit]").click();
        Locator row = clerk.locator("tr", new Page.LocatorOptions().setHasText(BASIS));
        assertThat(row).containsText("TUQ. Giám đốc");
        assertThat(row).containsText("Đang có hiệu lực");
        browser.look(clerk, "32-quyen-ky");

        Page officer = browser.signIn(browser.desk(), "chuyenvien.skhcn");
        officer.navigate("/van-ban-di/soan");
        officer.locator("#trichYeu").fill("trả lời đăng ký nhiệm vụ cấp cơ sở");
        officer.locator("form.sheet-form button[type=submit]").click();
        officer.waitForURL(Pattern.compile("/van-ban-di/\\d+$"));
        officer.waitForSelector(".task[data-ready]");
        officer.locator(".task").getByLabel("Người ký").first().click();
        Locator offered = officer.locator(
                ".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText("ký TUQ. theo " + BASIS));
        assertThat(offered)
                .hasText("Bùi Quốc Thịnh – Trưởng phòng – ký TUQ. theo 58/GUQ-SKHCN, đến hết ngày 31/12/2026");
        offered.click();
        browser.look(officer, "33-chon-nguoi-ky");

        row.locator("summary").click();
        row.locator("input[name=lyDo]").fill("Người đứng đầu rút ủy quyền.");
        row.locator("details button").click();
        assertThat(clerk.locator("main")).not().containsText(BASIS);
        clerk.getByText("Tất cả", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(row).containsText("Người đứng đầu rút ủy quyền.");
    }
}
