package vn.gov.dongthap.vpdt.outgoing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.testing.Browser;
import vn.gov.dongthap.vpdt.testing.BrowserTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** A leader charges somebody with a draft, and a clerk numbers a document signed on paper, both in the browser. */
@BrowserTest
class PaperBrowserTests {

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
    @DisplayName("N10.1 The head charges a unit from the list; its leader names the drafter on the document's page")
    void chargesInTheBrowser(Browser browser) {
        Page head = browser.signIn(browser.desk(), OutgoingDriver.SIGNER);
        head.navigate("/van-ban-di");
        head.getByText("Giao soạn thảo").click();
        head.locator("#don-vi").selectOption(new SelectOption().setLabel("Phòng Chuyển đổi số"));
        head.locator("#trichYeu").fill("rà soát hạ tầng chuyển đổi số các xã");
        head.locator("#mucDich").fill("Báo cáo UBND tỉnh trước phiên họp tháng 12");
        head.locator("#han").fill("2026-11-30");
        browser.look(head, "61-giao-soan-thao");
        head.locator("main button[type=submit]").click();
        head.waitForURL(Pattern.compile(".*/van-ban-di/\\d+"));
        assertThat(head.locator("main")).containsText("giao Phòng Chuyển đổi số chủ trì soạn thảo, hạn 30/11/2026");
        String address = head.url();

        Page leader = browser.signIn(browser.desk(), OutgoingDriver.UNIT_LEADER);
        leader.navigate(address);
        leader.waitForSelector(".task[data-ready]");
        browser.look(leader, "62-phan-cong-soan-thao");
        leader.close();
        driver.answer(
                OutgoingDriver.UNIT_LEADER,
                Long.parseLong(address.replaceAll(".*/", "")),
                Map.of("nguoiSoan", driver.id(OutgoingDriver.DRAFTER)));
        Page drafter = browser.signIn(browser.desk(), OutgoingDriver.DRAFTER);
        drafter.navigate(address);
        drafter.waitForSelector(".task[data-ready]");
        assertThat(drafter.locator("main")).containsText("Báo cáo UBND tỉnh trước phiên họp tháng 12");
    }

    @Test
    @DisplayName("N15.2, N17.1a The clerk enters a paper document, reads its number, and makes it void again")
    void numbersInTheBrowser(Browser browser) throws Exception {
        Path scan = Files.createTempDirectory("giay").resolve("ban-quet.pdf");
        Files.write(scan, OutgoingDriver.pdf());
        Page clerk = browser.signIn(browser.desk(), OutgoingDriver.CLERK);
        clerk.navigate("/");
        clerk.locator(".nav-side a[href='/van-ban-giay']").click();
        clerk.getByText("Cấp số văn bản giấy").click();
        clerk.locator("#loaiVanBan").selectOption("DECISION");
        clerk.locator("#donVi").selectOption(new SelectOption().setLabel("Phòng Chuyển đổi số"));
        clerk.locator("#trichYeu").fill("ban hành quy chế bảo vệ dữ liệu");
        clerk.locator("#nguoiKy").selectOption(driver.id(OutgoingDriver.SIGNER));
        clerk.locator("#noiNhan").fill("- Như Điều 3;\n- Các phòng (3b);\n- Lưu: VT, CĐS (2b).");
        clerk.locator("#soTrang").fill("4");
        browser.look(clerk, "63-cap-so-van-ban-giay");
        clerk.locator("#doMat").selectOption("CONFIDENTIAL");
        clerk.locator("main button[type=submit]").click();
        assertThat(clerk.locator("[role=alert]")).isVisible();
        assertThat(clerk.locator("#trichYeu")).hasValue("ban hành quy chế bảo vệ dữ liệu");

        clerk.locator("#doMat").selectOption("NONE");
        clerk.locator("#banQuet").setInputFiles(scan);
        browser.look(clerk, "66-van-ban-giay-bi-tu-choi");
        clerk.locator("main button[type=submit]").click();
        clerk.waitForURL(Pattern.compile(".*/van-ban-giay/\\d+"));
        assertThat(clerk.locator(".crumb")).containsText(Pattern.compile("\\d+/QĐ-SKHCN"));
        assertThat(clerk.locator(".meta")).containsText("6 bản");
        clerk.waitForSelector(".pdfViewer .page");
        browser.look(clerk, "64-van-ban-giay");

        clerk.getByText("Hủy số").first().click();
        clerk.locator("#lyDo").fill("Người ký rút văn bản.");
        clerk.locator("form[action$='/huy'] button").click();
        assertThat(clerk.locator(".meta")).containsText("Đã hủy số");
        clerk.navigate("/van-ban-giay");
        assertThat(clerk.locator("table")).containsText("ban hành quy chế bảo vệ dữ liệu");
        browser.look(clerk, "65-van-ban-giay-danh-sach");
    }
}
