package vn.gov.dongthap.vpdt.incoming;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.dongthap.vpdt.testing.Browser;
import vn.gov.dongthap.vpdt.testing.BrowserTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Sessions that end while somebody types, and files that are too large: nothing typed is lost. */
@BrowserTest
class EndedSessionBrowserTests {

    private static final String WORDS = "Đã trao đổi với Sở Nội vụ, còn chờ số liệu của hai đơn vị.";
    private static final AtomicInteger NUMBERS = new AtomicInteger(92_000);

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void aWorkingDay() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("Q18.1a A task's form says that the session has ended; after signing in again the words are there")
    void keepsTheWordsOfATask(Browser browser) {
        long document = driver.handled(String.valueOf(NUMBERS.incrementAndGet()));
        Page officer = browser.signIn(browser.desk(), "chuyenvien.skhcn");
        officer.navigate("/viec/" + driver.task("chuyenvien.skhcn", document).id());
        officer.waitForSelector(".task[data-ready]");
        officer.locator(".task").getByLabel("Đã giải quyết xong").check();
        endSessions("chuyenvien.skhcn");

        Locator result =
                officer.locator(".task").getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Kết quả"));
        result.fill(WORDS);
        result.blur();
        assertThat(officer.locator("[data-summary]")).containsText("Phiên làm việc đã hết");
        officer.locator("[data-summary] a").click();
        officer.waitForURL(Pattern.compile("/dang-nhap"));
        signInHere(officer, "chuyenvien.skhcn");

        officer.waitForSelector(".task[data-ready]");
        assertThat(officer.locator("[data-saved]")).containsText("nháp");
        assertThat(officer.locator(".task")
                        .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName("Kết quả")))
                .hasValue(WORDS);
    }

    @Test
    @DisplayName("Q18.1a A clerk who signs in again in another tab sends the form that was open, files included")
    void sendsAnIntakeAfterSigningInElsewhere(Browser browser) {
        Page clerk = browser.signIn(browser.desk(), "vanthu.skhcn");
        fillIn(clerk, Path.of("src/test/resources/files/1287-snv-ccvc.pdf"));
        endSessions("vanthu.skhcn");

        clerk.locator("[data-send]").click();
        assertThat(clerk.locator("[data-summary]")).containsText("đăng nhập lại rồi quay về đây");
        signInHere(clerk.context().newPage(), "vanthu.skhcn");
        clerk.locator("[data-send]").click();

        clerk.waitForURL(Pattern.compile("/van-ban-den/\\d+"));
        assertThat(clerk.locator("h1")).containsText("V/v thử");
    }

    @Test
    @DisplayName("N23.2 A new directive and its words are there again after signing in, and can be given")
    void keepsTheWordsOfADirective(Browser browser) {
        long document = driver.handled(String.valueOf(NUMBERS.incrementAndGet()));
        Page head = browser.signIn(browser.desk(), "giamdoc.skhcn");
        String address = "/van-ban-den/" + document + "/giao-lai";
        head.navigate(address);
        head.locator("#yKienChiDao").fill(WORDS);
        head.locator("#donViChuTri").selectOption("Phòng Quản lý khoa học");
        head.locator("#hanGiaiQuyet").fill("2026-12-10");
        endSessions("giamdoc.skhcn");
        head.locator("main button[type=submit]").click();
        signInHere(head, "giamdoc.skhcn");

        head.navigate(address);
        assertThat(head.locator("[data-restored]")).isVisible();
        assertThat(head.locator("#yKienChiDao")).hasValue(WORDS);
        assertThat(head.locator("#hanGiaiQuyet")).hasValue("2026-12-10");
        head.locator("main button[type=submit]").click();
        head.waitForURL(Pattern.compile("/van-ban-den/" + document + "$"));
        assertThat(head.locator(".tl")).containsText(WORDS);
    }

    @Test
    @DisplayName("Q4.5b A file of more than 100 MB is refused in words, and the form stays as it was")
    void refusesAFileThatIsTooLarge(Browser browser, @TempDir Path folder) throws IOException {
        Path large = folder.resolve("qua-lon.pdf");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(101L * 1024 * 1024);
        }
        Page clerk = browser.signIn(browser.desk(), "vanthu.skhcn");
        fillIn(clerk, large);

        clerk.locator("[data-send]").click();

        assertThat(clerk.locator("[data-summary]")).containsText("lớn hơn 100 MB");
        assertThat(clerk.locator("#trichYeu")).hasValue("V/v thử");
    }

    private static void fillIn(Page clerk, Path file) {
        clerk.navigate("/van-ban-den/tiep-nhan");
        clerk.locator("#tepChinh").setInputFiles(file);
        clerk.locator("#nguon").selectOption("EMAIL");
        clerk.locator("#coQuanBanHanh").fill("Sở Nội vụ");
        clerk.locator("#soVanBan").fill(String.valueOf(NUMBERS.incrementAndGet()));
        clerk.locator("#kyHieu").fill("SNV-VP");
        clerk.locator("#trichYeu").fill("V/v thử");
    }

    private static void signInHere(Page page, String username) {
        if (!page.url().contains("/dang-nhap")) {
            page.navigate("/dang-nhap");
        }
        page.locator("input[name=tenDangNhap]").fill(username);
        page.locator("input[name=matKhau]").fill("DongThap@2026");
        page.locator("button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/dang-nhap"));
    }

    private void endSessions(String username) {
        jdbc.sql("delete from spring_session where principal_name = ?")
                .param(username)
                .update();
    }
}
