package vn.gov.dongthap.vpdt.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
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

/** A clerk takes a real PDF in, and four colleagues carry it to completion, with a real browser. */
@BrowserTest
class IncomingDocumentBrowserTests {

    private static final long HEAVIEST_PAGE = 200_000;

    @Autowired
    private TestClock clock;

    @BeforeEach
    void mondayMorning() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("N20 A clerk takes a PDF in; leader, unit leaders and officer carry it to completion from their lists")
    void carriesADocumentFromTheDeskToCompletion(Browser browser) {
        Page clerk = browser.signIn(browser.desk(), "vanthu.skhcn");
        String document = takeIn(browser, clerk);
        checkAndRegister(browser, clerk);
        submit(browser, clerk);

        direct(browser, browser.signIn(browser.desk(), "giamdoc.skhcn"));
        coordinate(browser, browser.signIn(browser.desk(), "truongphong2.skhcn"));
        assign(browser, browser.signIn(browser.desk(), "truongphong.skhcn"));
        resolve(browser, browser.signIn(browser.desk(), "chuyenvien.skhcn"));
        confirm(browser, browser.signIn(browser.desk(), "truongphong.skhcn"));

        clerk.navigate(document);
        assertThat(clerk.locator(".meta")).containsText("Đã giải quyết xong");
        assertThat(clerk.locator(".tl")).containsText("xác nhận kết quả, kết thúc giải quyết");
        assertThat(clerk.locator(".tl")).containsText("Thống nhất số liệu; không có ý kiến khác.");
        browser.look(clerk, "12-hoan-thanh");
        clerk.locator("#tab-thong-tin").click();
        assertThat(clerk.locator(".facts")).containsText("SNV-CCVC");
        browser.look(clerk, "13-thong-tin");
        clerk.locator("#tab-so-do").click();
        clerk.locator("#so-do").scrollIntoViewIfNeeded();
        clerk.waitForSelector(".diagram[data-ready]");
        assertThat(clerk.locator(".diagram [data-element-id=KetThuc].was-here")).hasCount(1);
        browser.look(clerk, "14-so-do");
        clerk.navigate("/so-van-ban-den");
        assertThat(clerk.locator(".book")).containsText("1287/SNV-CCVC");
        browser.look(clerk, "15-so-van-ban-den");

        Page phone = browser.signIn(browser.phone(), "vanthu.skhcn");
        phone.navigate(document);
        assertThat(phone.locator(".only-m.step-note")).isVisible();
        browser.look(phone, "16-dien-thoai-van-ban");
        phone.navigate("/viec");
        browser.look(phone, "17-dien-thoai-viec");
    }

    private static String takeIn(Browser browser, Page clerk) {
        browser.look(clerk, "01-ban-lam-viec");
        clerk.navigate("/van-ban-den/tiep-nhan");
        clerk.locator("#tepChinh").setInputFiles(Path.of("src/test/resources/files/1287-snv-ccvc.pdf"));
        clerk.locator("#nguon").selectOption("EMAIL");
        clerk.locator("#coQuanBanHanh").fill("Sở Nội vụ");
        clerk.locator("#soVanBan").fill("1287");
        clerk.locator("#kyHieu").fill("SNV-CCVC");
        clerk.locator("#trichYeu").fill("V/v rà soát, báo cáo biên chế công chức, viên chức năm 2027");
        clerk.locator("#doKhan").selectOption("URGENT");
        browser.look(clerk, "02-tiep-nhan");
        clerk.locator("[data-send]").click();
        clerk.waitForURL(Pattern.compile("/van-ban-den/\\d+"));
        ready(clerk);
        clerk.waitForSelector(".pdfp[data-ready]");
        return clerk.url();
    }

    private static void checkAndRegister(Browser browser, Page clerk) {
        choose(clerk, "Bản giấy: đã đối chiếu bì, dấu, chữ ký");
        choose(clerk, "Tiếp nhận, chuyển đăng ký");
        browser.look(clerk, "03-kiem-tra");
        send(clerk);
        ready(clerk);
        pick(clerk, "Tên loại văn bản", "Công văn");
        Locator date = form(clerk).getByLabel("Ngày, tháng, năm văn bản").first();
        date.fill("31/02/2026");
        date.press("Tab");
        assertThat(form(clerk)).containsText("không phải ngày có thật");
        date.fill("18112026");
        date.press("Enter");
        assertThat(date).hasValue("18/11/2026");
        form(clerk).getByLabel("Họ và tên người ký").fill("Trần Quốc Bảo");
        browser.look(clerk, "04-dang-ky");
        send(clerk);
        assertThat(clerk.locator(".meta")).containsText("Số đến");
    }

    private static void submit(Browser browser, Page clerk) {
        ready(clerk);
        text(clerk, "Ý kiến đề xuất", "Kính trình Giám đốc xem xét, chỉ đạo.");
        browser.look(clerk, "05-trinh-lanh-dao");
        send(clerk);
    }

    private static void direct(Browser browser, Page head) {
        head.navigate("/viec");
        browser.look(head, "06-viec-cua-lanh-dao");
        assertThat(browser.weight(head)).isLessThan(HEAVIEST_PAGE);
        open(head);
        choose(head, "Giao xử lý");
        text(head, "Ý kiến chỉ đạo", "Giao Phòng chủ trì tổng hợp, trình trước thời hạn.");
        pick(head, "Đơn vị chủ trì", "Phòng Chuyển đổi số");
        pick(head, "Đơn vị phối hợp", "Phòng Quản lý khoa học");
        browser.look(head, "07-chi-dao");
        assertThat(browser.weight(head)).isLessThan(HEAVIEST_PAGE);
        send(head);
    }

    private static void coordinate(Browser browser, Page leader) {
        leader.navigate("/viec?hop=cho-nhan");
        open(leader);
        text(leader, "Ý kiến phối hợp", "Thống nhất số liệu; không có ý kiến khác.");
        browser.look(leader, "07b-phoi-hop");
        send(leader);
    }

    private static void assign(Browser browser, Page leader) {
        leader.navigate("/viec?hop=cho-nhan");
        open(leader);
        choose(leader, "Phân công chuyên viên");
        pick(leader, "Người giải quyết", "Đặng Hoàng Phúc");
        browser.look(leader, "08-phan-cong");
        send(leader);
    }

    private static void resolve(Browser browser, Page officer) {
        officer.navigate("/viec");
        browser.look(officer, "09-viec-cua-chuyen-vien");
        open(officer);
        choose(officer, "Đã giải quyết xong");
        text(officer, "Kết quả", "Đã tổng hợp số liệu, dự thảo công văn trả lời kèm theo.");
        browser.look(officer, "10-giai-quyet");
        send(officer);
    }

    private static void confirm(Browser browser, Page leader) {
        leader.navigate("/viec?hop=cho-nhan");
        open(leader);
        choose(leader, "Xác nhận kết quả, kết thúc");
        browser.look(leader, "11-xac-nhan");
        send(leader);
    }

    private static void open(Page page) {
        page.locator("a.ti", new Page.LocatorOptions().setHasText("rà soát, báo cáo biên chế"))
                .first()
                .click();
        ready(page);
    }

    private static void ready(Page page) {
        page.waitForSelector(".task[data-ready]");
    }

    private static Locator form(Page page) {
        return page.locator(".task");
    }

    private static void choose(Page page, String label) {
        form(page).getByLabel(label).check();
    }

    private static void text(Page page, String label, String words) {
        form(page)
                .getByRole(AriaRole.TEXTBOX, new Locator.GetByRoleOptions().setName(label))
                .fill(words);
    }

    private static void pick(Page page, String label, String choice) {
        form(page).getByLabel(label).first().click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(choice))
                .first()
                .click();
    }

    /** Completes the step; where it leads is another page or another task. */
    private static void send(Page page) {
        String before = page.url();
        page.locator("[data-send]").click();
        Locator yes = page.locator("dialog[data-confirm][open] button[value=yes]");
        page.waitForCondition(() -> yes.isVisible()
                || !page.url().equals(before)
                || page.locator("[data-summary]").isVisible());
        if (yes.isVisible()) {
            yes.click();
        }
        page.waitForURL(url -> !url.equals(before));
    }
}
