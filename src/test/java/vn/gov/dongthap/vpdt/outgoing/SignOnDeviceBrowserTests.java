package vn.gov.dongthap.vpdt.outgoing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.signature.TestDevices;
import vn.gov.dongthap.vpdt.testing.Browser;
import vn.gov.dongthap.vpdt.testing.BrowserTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** The leader signs in the browser with a key in their own device. */
@BrowserTest
class SignOnDeviceBrowserTests {

    @Autowired
    private OutgoingDriver driver;

    @Autowired
    private TestDevices devices;

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
            "N32.3 The leader downloads the file, signs it in the device and hands it back; a wrong file is refused")
    void signsInTheBrowser(Browser browser) throws Exception {
        long id = driver.approved();
        try (TestDevices.Authority authority = devices.authority("CA thiết bị trong trình duyệt")) {
            TestDevices.Device device = authority.of(driver.person(OutgoingDriver.SIGNER));
            Page head = browser.signIn(browser.desk(), OutgoingDriver.SIGNER);
            head.navigate("/van-ban-di/" + id);
            head.getByText("Ký số bằng thiết bị").first().click();
            browser.look(head, "29-ky-bang-thiet-bi");
            Download download =
                    head.waitForDownload(() -> head.getByText("Tải tệp để ký").click());
            byte[] served = Files.readAllBytes(download.path());

            handBack(head, served);
            assertThat(head.locator("[role=alert]")).containsText("không phải tệp đã được giao");
            handBack(head, device.sign(served));

            assertThat(head.locator(".meta")).containsText("Đã ký số, chờ cấp số");
        }
    }

    private static void handBack(Page page, byte[] pdf) {
        page.locator("#tep").setInputFiles(new FilePayload("da-ky.pdf", "application/pdf", pdf));
        page.getByText("Nộp tệp đã ký").last().click();
    }
}
