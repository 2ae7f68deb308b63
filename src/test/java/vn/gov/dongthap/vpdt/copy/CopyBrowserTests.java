package vn.gov.dongthap.vpdt.copy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.outgoing.OutgoingDriver;
import vn.gov.dongthap.vpdt.testing.Browser;
import vn.gov.dongthap.vpdt.testing.BrowserTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A paper becomes a sealed electronic copy, and an electronic document a printed one, in the browser. */
@BrowserTest
class CopyBrowserTests {

    private static final Pattern COPY = Pattern.compile("/ban-sao/\\d+$");

    @Autowired
    private OutgoingDriver outgoing;

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
    @DisplayName("N18.6 From the scanned paper to the sealed copy: asked for, decided, numbered, sealed, handed over")
    void sealsAScan(Browser browser) {
        Page clerk = browser.signIn(browser.desk(), "vanthu.skhcn");
        clerk.locator("nav a[href='/ban-sao']").first().click();
        browser.look(clerk, "60-ban-sao");
        clerk.getByText("Sao từ văn bản giấy").click();
        clerk.locator("#coQuanBanHanh").fill("Ủy ban nhân dân tỉnh Đồng Tháp");
        clerk.locator("#loaiVanBan").selectOption("DECISION");
        clerk.locator("#soKyHieu").fill("12/QĐ-UBND");
        clerk.locator("#ngayVanBan").fill("2026-03-02");
        clerk.locator("#trichYeu").fill("ban hành Kế hoạch chuyển đổi số năm 2026");
        clerk.locator("#banQuet")
                .setInputFiles(new FilePayload("quyet-dinh-12.pdf", "application/pdf", CopyDriver.scan(200, true)));
        clerk.locator("#mucDich").fill("Gửi các đơn vị thực hiện");
        browser.look(clerk, "61-de-nghi-sao");
        clerk.locator("form.sheet-form button[type=submit]").click();
        clerk.waitForURL(COPY);
        String address = clerk.url();

        Page head = browser.signIn(browser.desk(), "giamdoc.skhcn");
        head.navigate(address);
        head.waitForSelector(".task[data-ready]");
        head.getByLabel("Đồng ý sao, ký bản sao").check();
        browser.look(head, "62-quyet-dinh-sao");
        send(head);

        clerk.navigate(address);
        clerk.waitForSelector(".task[data-ready]");
        send(clerk);
        clerk.navigate(address);
        browser.look(clerk, "63-ky-so-ban-sao");
        clerk.locator("form[action$='/ky-so'] button").click();
        assertThat(clerk.locator(".meta")).containsText("Đã sao");
        assertThat(clerk.locator(".meta")).containsText("/SY-SKHCN");
        clerk.locator("#tab-tep").click();
        assertThat(clerk.locator("#tep")).containsText("Bản sao điện tử, có chữ ký số của cơ quan");
        browser.look(clerk, "64-ban-sao-dien-tu");
        clerk.locator("#tab-so-do").click();
        clerk.waitForSelector(".diagram[data-ready]");
        assertThat(clerk.locator(".diagram [data-element-id=GiaoSao].was-here")).hasCount(1);
        browser.look(clerk, "68-so-do-sao-van-ban");
    }

    @Test
    @DisplayName(
            "N25.4 Asked for on the document's page, printed with its block, stamped; permissions and the paper original")
    void printsAnOriginal(Browser browser) {
        long released = outgoing.released();
        Page officer = browser.signIn(browser.desk(), "chuyenvien.skhcn");
        officer.navigate("/van-ban-di/" + released);
        officer.getByText("Đề nghị sao").click();
        officer.locator("#mucDich").fill("Hồ sơ khen thưởng");
        officer.locator("form.sheet-form button[type=submit]").click();
        officer.waitForURL(COPY);
        String address = officer.url();

        Page head = browser.signIn(browser.desk(), "giamdoc.skhcn");
        head.navigate("/quyen-sao");
        browser.look(head, "65-quyen-ky-ban-sao");
        head.navigate(address);
        head.waitForSelector(".task[data-ready]");
        head.getByLabel("Đồng ý sao, ký bản sao").check();
        send(head);

        Page clerk = browser.signIn(browser.desk(), "vanthu.skhcn");
        clerk.navigate(address);
        clerk.waitForSelector(".task[data-ready]");
        send(clerk);
        clerk.navigate(address);
        clerk.locator("form[action$='/in'] button").click();
        assertThat(clerk.locator(".meta")).containsText("chờ ký, đóng dấu");
        clerk.waitForSelector(".task[data-ready]");
        browser.look(clerk, "66-dong-dau-ban-sao");
        clerk.getByLabel("Người có thẩm quyền đã ký, đã đóng dấu cơ quan").check();
        send(clerk);

        officer.navigate(address);
        assertThat(officer.locator(".meta")).containsText("Đã sao");
        officer.navigate("/thong-bao");
        assertThat(officer.locator("main")).containsText("đã xong: ");
        clerk.navigate("/van-ban-di/" + released);
        clerk.getByText("In bản chính văn bản giấy").click();
        browser.look(clerk, "67-in-ban-chinh");
    }

    private static void send(Page page) {
        String before = page.url();
        page.locator("[data-send]").click();
        Locator yes = page.locator("dialog[data-confirm][open] button[value=yes]");
        page.waitForCondition(() -> yes.isVisible() || !page.url().equals(before));
        if (yes.isVisible()) {
            yes.click();
        }
        page.waitForURL(url -> !url.equals(before));
    }
}
