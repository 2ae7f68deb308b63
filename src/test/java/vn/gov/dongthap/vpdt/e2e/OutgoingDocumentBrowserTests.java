package vn.gov.dongthap.vpdt.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.verapdf.core.VeraPDFException;
import vn.gov.dongthap.vpdt.report.Paper;
import vn.gov.dongthap.vpdt.testing.Browser;
import vn.gov.dongthap.vpdt.testing.BrowserTest;
import vn.gov.dongthap.vpdt.testing.NeedsProgram;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** From the Word template to the other agency's desk, with a real browser, real signatures and a real LibreOffice. */
@BrowserTest
class OutgoingDocumentBrowserTests {

    private static final String SUBJECT = "mời tham dự diễn đàn chuyển đổi số năm 2026";

    private static final Path RESULTS = Path.of("target/e2e");

    @Autowired
    private JdbcClient jdbc;

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
    @NeedsProgram("soffice")
    @DisplayName(
            "N14 An officer drafts from the template; checks, approval, signature, number and seal; it arrives elsewhere")
    void carriesADocumentFromTheTemplateToTheOtherDesk(Browser browser) throws IOException, VeraPDFException {
        Page officer = browser.signIn(browser.desk(), "chuyenvien.skhcn");
        String document = draft(browser, officer);
        answer(browser, "truongphong.skhcn", "/viec?hop=cho-nhan", "Nội dung đạt, chuyển kiểm tra thể thức");
        answer(browser, "vanthu2.skhcn", "/viec", "Thể thức đạt, trình người có thẩm quyền duyệt");

        Page head = answer(browser, "giamdoc.skhcn", "/viec", "Duyệt để ký");
        head.navigate(document);
        browser.look(head, "23-ky-so");
        head.locator("form[action$='/ky-so'] button").click();
        assertThat(head.locator(".meta")).containsText("Đã ký số, chờ cấp số");

        Page clerk = browser.signIn(browser.desk(), "vanthu.skhcn");
        clerk.navigate("/viec?hop=cho-nhan");
        open(clerk);
        send(clerk);
        clerk.navigate(document);
        clerk.locator("form[action$='/dong-dau'] button").click();
        assertThat(clerk.locator(".meta")).containsText("Đã phát hành");
        browser.look(clerk, "24-phat-hanh");
        clerk.locator("#tab-noi-nhan").click();
        assertThat(clerk.locator("#noi-nhan")).containsText("01 Đã đến");
        browser.look(clerk, "25-noi-nhan");
        clerk.locator("#tab-so-do").click();
        clerk.waitForSelector(".diagram[data-ready]");
        assertThat(clerk.locator(".diagram [data-element-id=PhatHanh].was-here"))
                .hasCount(1);
        browser.look(clerk, "26-so-do-van-ban-di");
        keepResult(clerk);
        looksAtTheRegister(browser, clerk, document);

        Page other = browser.signIn(browser.desk(), "vanthu.snv");
        other.navigate("/van-ban-den");
        assertThat(other.locator(".list")).containsText(SUBJECT);
        other.locator("a.ti", new Page.LocatorOptions().setHasText(SUBJECT))
                .first()
                .click();
        other.waitForSelector(".pdfp[data-ready]");
        browser.look(other, "27-noi-nhan-tiep-nhan");
    }

    private void looksAtTheRegister(Browser browser, Page clerk, String document) {
        long register = jdbc.sql(
                        "select register_id from register_entry where owner_type = 'outgoing' and owner_id = ?")
                .param(Long.valueOf(document.substring(document.lastIndexOf('/') + 1)))
                .query(Long.class)
                .single();
        clerk.navigate("/so-dang-ky/" + register);
        clerk.getByText("In sổ", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(clerk.locator(".printing form")).isVisible();
        browser.look(clerk, "28-so-van-ban-di");
    }

    private static String draft(Browser browser, Page officer) {
        officer.navigate("/van-ban-di/soan");
        officer.locator("#trichYeu").fill(SUBJECT);
        browser.look(officer, "20-soan-van-ban");
        officer.locator("form.sheet-form button[type=submit]").click();
        officer.waitForURL(Pattern.compile("/van-ban-di/\\d+$"));
        String document = officer.url();
        ready(officer);
        pick(officer, "Người kiểm tra thể thức", "Phạm Ngọc Yến");
        pick(officer, "Nơi nhận trên Hệ thống", "Sở Nội vụ");
        officer.keyboard().press("Escape");
        choose(officer, "Lưu thông tin, tiếp tục soạn thảo");
        browser.look(officer, "21-thong-tin-van-ban-di");
        send(officer);

        officer.navigate(document);
        Download template =
                officer.waitForDownload(() -> officer.getByText("Tải mẫu Word").click());
        Path word = RESULTS.resolve("mau.docx");
        template.saveAs(word);
        officer.locator("#tab-ban-thao").click();
        officer.locator("#word").setInputFiles(word);
        officer.locator("#ghiChuBanThao").fill("Từ mẫu.");
        officer.getByText("Thêm bản dự thảo").click();
        assertThat(officer.locator(".version h3").first()).containsText("Bản dự thảo số 1");
        officer.locator("#tab-ban-thao").click();
        browser.look(officer, "22-ban-du-thao");
        ready(officer);
        choose(officer, "Trình lãnh đạo đơn vị");
        send(officer);
        return document;
    }

    private static Page answer(Browser browser, String username, String list, String decision) {
        Page page = browser.signIn(browser.desk(), username);
        page.navigate(list);
        open(page);
        choose(page, decision);
        send(page);
        return page;
    }

    /** Leaves the sealed file, and the authorities it can be trusted by, where independent tools look for them. */
    private void keepResult(Page clerk) throws IOException, VeraPDFException {
        clerk.locator("#tab-ban-thao").click();
        String file = clerk.locator("#ban-thao .files a[href*='tai=1']").last().getAttribute("href");
        byte[] pdf = clerk.context().request().get(file).body();
        assertThat(pdf).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
        assertThat(Paper.breachesOfPdfA2b(pdf)).isEmpty();
        Files.write(RESULTS.resolve("van-ban-di.pdf"), pdf);
        List<byte[]> authorities = jdbc.sql("select certificate from trusted_issuer where demo order by id")
                .query(byte[].class)
                .list();
        for (int i = 0; i < authorities.size(); i++) {
            Files.write(RESULTS.resolve("chung-thu-so-goc-" + i + ".cer"), authorities.get(i));
        }
    }

    /** Other tests' tasks may lie in the list before this one. */
    private static void open(Page page) {
        page.navigate(page.url() + (page.url().contains("?") ? "&" : "?") + "q=dien+dan+chuyen+doi+so");
        page.locator("a.ti", new Page.LocatorOptions().setHasText(SUBJECT))
                .first()
                .click();
        ready(page);
    }

    private static void ready(Page page) {
        page.waitForSelector(".task[data-ready]");
    }

    private static void choose(Page page, String label) {
        page.locator(".task").getByLabel(label).check();
    }

    private static void pick(Page page, String label, String choice) {
        page.locator(".task").getByLabel(label).first().click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(choice))
                .first()
                .click();
    }

    /** Completes the step; where it leads is another page or another task. */
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
