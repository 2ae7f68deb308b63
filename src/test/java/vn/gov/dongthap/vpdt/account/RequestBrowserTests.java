package vn.gov.dongthap.vpdt.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.gov.dongthap.vpdt.identity.AccountLinks;
import vn.gov.dongthap.vpdt.testing.Browser;
import vn.gov.dongthap.vpdt.testing.BrowserTest;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** From an agency's table to an account its new holder uses, in the browser. */
@BrowserTest
class RequestBrowserTests {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CHOSEN = "Sông Hậu 2026 chảy êm";

    @Autowired
    private RequestDriver driver;

    @Autowired
    private AccountRequests requests;

    @Autowired
    private RequestRows rows;

    @Autowired
    private AccountLinks links;

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
    @DisplayName("Q9.1 Typed and read from a sheet, sent by letter, granted, and used by the new holder")
    void asksAndUsesInTheBrowser(Browser browser) throws IOException {
        Page clerk = browser.signIn(browser.desk(), RequestDriver.PREPARES);
        clerk.navigate("/tai-khoan/de-nghi");
        clerk.getByText("Đề nghị cấp mới").first().click();
        clerk.waitForURL("**/tai-khoan/de-nghi/*");
        String address = clerk.url();
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));

        fill(clerk, "Nguyễn Thị Trình Duyệt", "sai-so");
        clerk.getByText("Thêm dòng").last().click();
        assertThat(clerk.locator("#loi-dienThoai")).isVisible();
        browser.look(clerk, "40-dong-co-loi");
        clerk.locator("#cot-dienThoai").fill("0912345678");
        clerk.getByText("Thêm dòng").last().click();
        assertThat(clerk.locator("table.grid tbody tr")).hasCount(1);

        Download template =
                clerk.waitForDownload(() -> clerk.getByText("bảng mẫu (.xlsx)").click());
        byte[] sheet = filledIn(Files.readAllBytes(template.path()));
        clerk.locator("#tep").setInputFiles(new FilePayload("Danh sách.xlsx", XLSX, sheet));
        clerk.getByText("Nạp bảng", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(clerk.locator("#bang-nap")).containsText("2 dòng, trong đó 1 dòng có lỗi");
        browser.look(clerk, "41-bang-vua-nap");
        clerk.getByText("Bỏ 1 dòng lỗi, nhận 1 dòng đúng").click();
        assertThat(clerk.locator("table.grid tbody tr")).hasCount(2);

        clerk.locator("#dm-dt").fill("02773851234");
        clerk.locator("#dm-thu").fill("mai.htt@dongthap.example");
        clerk.locator("#nguoi-kiem")
                .selectOption(String.valueOf(driver.person("chuyenvien.stc").personId()));
        browser.look(clerk, "42-de-nghi-cap-moi");
        clerk.getByText("Lập công văn", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        clerk.waitForURL("**/van-ban-di/*");
        browser.look(clerk, "43-cong-van-de-nghi");

        long letter = requests.require(id).letterId();
        driver.registered(driver.released(letter));
        Page administrator = browser.signIn(browser.desk(), RequestDriver.DECIDES);
        administrator.navigate("/tai-khoan/de-nghi");
        browser.look(administrator, "44-cac-de-nghi");
        administrator.navigate("/tai-khoan/de-nghi/" + id);
        administrator.waitForSelector(".task[data-ready]");
        administrator.getByText("Đồng ý các dòng đúng, từ chối các dòng có lỗi").click();
        administrator.waitForSelector(".task[data-ready]");
        assertThat(administrator.locator("table.grid .tag").first()).hasText("Đồng ý");
        browser.look(administrator, "45-giai-quyet-cap-moi");
        driver.complete(id);
        administrator.reload();
        assertThat(administrator.locator("table.grid tbody tr").first()).containsText("duyet.ntt.stc");
        browser.look(administrator, "46-da-cap");

        RequestRow granted = rows.of(id).get(0);
        Page holder = browser.desk();
        holder.navigate(links.path(granted.accountId()).orElseThrow());
        browser.look(holder, "47-dat-mat-khau");
        holder.locator("#mat-khau").fill(CHOSEN);
        holder.locator("#nhap-lai").fill(CHOSEN);
        holder.locator("button[type=submit]").click();
        holder.waitForURL("**/dang-nhap*");
        holder.locator("input[name=tenDangNhap]").fill(granted.username());
        holder.locator("input[name=matKhau]").fill(CHOSEN);
        holder.locator("button[type=submit]").first().click();
        holder.waitForURL(url -> !url.contains("/dang-nhap"));
        assertThat(holder.locator("h1")).isVisible();

        administrator.navigate("/quan-tri/nguoi-dung/" + granted.accountId());
        assertThat(administrator.locator("main")).containsText("Kích hoạt");
        browser.look(administrator, "48-tai-khoan");
    }

    @Test
    @DisplayName("Q4.5b What is no sheet of this table is refused with a sentence, and nothing is taken over")
    void refusesOtherFiles(Browser browser) {
        long id = driver.started();
        Page clerk = browser.signIn(browser.desk(), RequestDriver.PREPARES);
        clerk.navigate("/tai-khoan/de-nghi/" + id);
        for (byte[] content : List.of("không phải Excel".getBytes(), new byte[] {1})) {
            clerk.locator("#tep").setInputFiles(new FilePayload("gì đó.xlsx", XLSX, content));
            clerk.getByText("Nạp bảng", new Page.GetByTextOptions().setExact(true))
                    .click();
            Locator refusal = clerk.locator("[data-summary]");
            assertThat(refusal).isVisible();
            assertThat(refusal).containsText("gì đó.xlsx");
        }
        org.assertj.core.api.Assertions.assertThat(rows.count(id)).isZero();
    }

    private static void fill(Page page, String fullName, String phone) {
        page.locator("#cot-hoTen").fill(fullName);
        page.locator("#cot-chucVu").fill("Chuyên viên");
        page.locator("#cot-donVi").fill("Phòng Ngân sách");
        page.locator("#cot-dienThoai").fill(phone);
        page.locator("#cot-email").fill("duyet.trinh@dongthap.example");
        page.locator("#cot-doiTuong").selectOption("CIVIL_SERVANT");
        page.locator("#cot-lyDo").selectOption("5.2c");
    }

    /** The template with a sound row and one of somebody who has an account elsewhere. */
    private static byte[] filledIn(byte[] template) throws IOException {
        try (InputStream bytes = new ByteArrayInputStream(template);
                XSSFWorkbook workbook = new XSSFWorkbook(bytes);
                ByteArrayOutputStream filled = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.getSheetAt(0);
            int next = sheet.getLastRowNum() + 1;
            row(sheet.createRow(next), "Trần Văn Bảng", "bang.tv@dongthap.example");
            row(sheet.createRow(next + 1), "Đặng Hoàng Phúc", "chuyenvien.skhcn@dongthap.example");
            workbook.write(filled);
            return filled.toByteArray();
        }
    }

    private static void row(Row row, String fullName, String email) {
        List<String> cells = List.of(
                fullName,
                "01/02/1990",
                "",
                "Chuyên viên",
                "Phòng Ngân sách",
                "0987654321",
                email,
                "Công chức",
                "Chưa được cấp tài khoản");
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }
}
