package vn.gov.dongthap.vpdt.outgoing;

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

/** A document is recalled in the browser, and the receiver's clerk cancels it. */
@BrowserTest
class RecallBrowserTests {

    @Autowired
    private OutgoingDriver driver;

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
    @DisplayName(
            "N18.4b Begun from the document's page; after the notice has left, the receiver cancels, the sender sees 15")
    void recallsInTheBrowser(Browser browser) {
        long earlier = driver.released();
        Page officer = browser.signIn(browser.desk(), OutgoingDriver.DRAFTER);
        officer.navigate("/van-ban-di/" + earlier);
        officer.getByText("Thu hồi, thay thế, sửa đổi, đính chính").click();
        browser.look(officer, "34-thu-hoi-thay-the");
        officer.locator("a[href*='viec=RECALL']").click();
        assertThat(officer.locator("#trichYeu")).hasValue(Pattern.compile("thu hồi Công văn số .*"));
        browser.look(officer, "35-soan-thong-bao-thu-hoi");

        long notice = driver.about(earlier, LaterAct.RECALL);
        driver.seal(notice);
        String reference = driver.document(earlier).metadata().reference();

        Page receiver = browser.signIn(browser.desk(), "vanthu.snv");
        receiver.navigate("/viec?hop=cho-nhan&q=Huy+van+ban+bi+thu+hoi");
        receiver.locator("tr,li,article", new Page.LocatorOptions().setHasText(reference))
                .locator("a.ti")
                .first()
                .click();
        receiver.waitForSelector(".task[data-ready]");
        browser.look(receiver, "36-huy-van-ban-bi-thu-hoi");
        String before = receiver.url();
        receiver.locator("[data-send]").click();
        Locator yes = receiver.locator("dialog[data-confirm][open] button[value=yes]");
        receiver.waitForCondition(() -> yes.isVisible() || !receiver.url().equals(before));
        if (yes.isVisible()) {
            yes.click();
        }
        receiver.waitForURL(url -> !url.equals(before));

        Page clerk = browser.signIn(browser.desk(), OutgoingDriver.CLERK);
        clerk.navigate("/van-ban-di/" + earlier);
        assertThat(clerk.locator(".meta")).containsText("Đã thu hồi");
        clerk.locator("#tab-noi-nhan").click();
        assertThat(clerk.locator("#noi-nhan")).containsText("15 Đồng ý, đã hủy");
        browser.look(clerk, "37-noi-nhan-da-huy");
    }
}
