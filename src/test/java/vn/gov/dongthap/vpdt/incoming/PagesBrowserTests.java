package vn.gov.dongthap.vpdt.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import vn.gov.dongthap.vpdt.document.Urgency;
import vn.gov.dongthap.vpdt.signature.SignedDocuments;
import vn.gov.dongthap.vpdt.testing.Browser;
import vn.gov.dongthap.vpdt.testing.BrowserTest;
import vn.gov.dongthap.vpdt.testing.SignIn;
import vn.gov.dongthap.vpdt.testing.TestClock;

/** Every page people come to, on a desk and on a phone: accessible, light, without anything the browser refuses. */
@BrowserTest
class PagesBrowserTests {

    private static final long HEAVIEST_PAGE = 200_000;
    private static final AtomicInteger NUMBERS = new AtomicInteger(91_000);

    @Autowired
    private IncomingDriver driver;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SignedDocuments signed;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestClock clock;

    private long document;

    @BeforeEach
    void aDocumentOnItsWay() {
        clock.setTo(LocalDateTime.of(2026, 11, 23, 8, 0));
        document = driver.handled(String.valueOf(NUMBERS.incrementAndGet()));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    @DisplayName("Q4.3 What staff open all day is accessible and light, on a desk and on a phone")
    void areFitForStaff(Browser browser) {
        long task = driver.task("chuyenvien.skhcn", document).id();
        String register = "/so-dang-ky/" + registerOf(document);
        visit(
                browser,
                Map.of(
                        "vanthu.skhcn",
                        List.of(
                                "/",
                                "/viec",
                                "/viec?hop=da-xu-ly",
                                "/van-ban-den",
                                "/van-ban-den/tiep-nhan",
                                "/van-ban-den/" + document,
                                "/so-van-ban-den",
                                "/so-dang-ky",
                                register,
                                "/cap-so",
                                "/thong-bao",
                                "/toi",
                                "/toi/mat-khau",
                                "/khong-co-trang-nay"),
                        "giamdoc.skhcn",
                        List.of("/", "/van-ban-den/" + document + "/giao-lai"),
                        "kiemtoan.skhcn",
                        List.of(register),
                        "chuyenvien.skhcn",
                        List.of("/viec/" + task, "/viec/" + task + "/chuyen")));
    }

    @Test
    @DisplayName("Q4.3 Nobody meets a fault where there is nothing to show yet")
    void areFitForNewcomers(Browser browser) throws Exception {
        List<String> everyday = List.of(
                "/",
                "/viec",
                "/viec?hop=cho-nhan",
                "/viec?hop=phoi-hop",
                "/viec?hop=xem-de-biet",
                "/viec?hop=theo-doi",
                "/viec?hop=da-xu-ly",
                "/viec?q=khong-co-gi",
                "/van-ban-den",
                "/van-ban-den?q=khong-co-gi",
                "/so-van-ban-den",
                "/so-van-ban-den?nam=2020",
                "/thong-bao",
                "/toi");
        for (String username : List.of("chuyenvien.thapmuoi", "vanthu.thapmuoi")) {
            for (String address : everyday) {
                mvc.perform(get(address).with(SignIn.as(username))).andExpect(status().isOk());
            }
        }
        mvc.perform(get("/so-dang-ky?nam=2020").with(SignIn.as("vanthu.thapmuoi")))
                .andExpect(status().isOk());
        for (String address : List.of(
                "/quan-tri/nguoi-dung?q=khong-co-ai", "/quan-tri/lich?nam=2035", "/quan-tri/chung-thu-so?sau=0")) {
            mvc.perform(get(address).with(SignIn.as("quantri.skhcn"))).andExpect(status().isOk());
        }
        Page window = browser.signIn(browser.desk(), "chuyenvien.thapmuoi");
        List.of("/", "/viec?q=khong-co-gi", "/van-ban-den", "/so-van-ban-den", "/thong-bao")
                .forEach(address -> inspect(browser, window, address));
    }

    @Test
    @DisplayName("Q6.1 So is what administrators open")
    void areFitForAdministrators(Browser browser) {
        long mail = jdbc.sql("select max(id) from notice").query(Long.class).single();
        visit(
                browser,
                Map.of(
                        "quantri.skhcn",
                        List.of(
                                "/quan-tri/nguoi-dung",
                                "/quan-tri/co-quan",
                                "/quan-tri/lich",
                                "/quan-tri/thu",
                                "/quan-tri/thu/" + mail,
                                "/quan-tri/chung-thu-so",
                                "/quan-tri/chung-thu-so/dang-ky",
                                "/quan-tri/chung-thu-so/dang-ky?coQuan=" + driver.agency("H20.05"))));
    }

    @Test
    void isFitBeforeSigningIn(Browser browser) {
        for (Page window : List.of(browser.desk(), browser.phone())) {
            inspect(browser, window, "/dang-nhap?loi=tam-khoa");
        }
    }

    @Test
    @DisplayName("Q12.2 So are documents with what was found on their signatures, before and after the clerk decides")
    void areFitForSignatures(Browser browser) throws IOException {
        long sealed = received(signed.sealed());
        long tampered = received(signed.tampered());
        long unsigned = received(signed.unsigned());
        driver.accept(unsigned);

        visit(
                browser,
                Map.of(
                        "vanthu.skhcn",
                        Stream.of(sealed, tampered, unsigned)
                                .map(id -> "/van-ban-den/" + id)
                                .toList()));
    }

    private long registerOf(long documentId) {
        return jdbc.sql("select register_id from register_entry where owner_type = ? and owner_id = ?")
                .params(IncomingDocument.TYPE, documentId)
                .query(Long.class)
                .single();
    }

    private long received(byte[] pdf) {
        return driver.receive("vanthu.skhcn", String.valueOf(NUMBERS.incrementAndGet()), Urgency.NORMAL, pdf);
    }

    private static void visit(Browser browser, Map<String, List<String>> pages) {
        for (Page window : List.of(browser.desk(), browser.phone())) {
            pages.forEach((username, addresses) -> {
                window.context().clearCookies();
                browser.signIn(window, username);
                addresses.forEach(address -> inspect(browser, window, address));
            });
        }
    }

    private static void inspect(Browser browser, Page window, String address) {
        window.navigate(address);
        browser.look(window, "trang" + address.replaceAll("[^a-z0-9-]+", "_") + window.viewportSize().width);
        assertThat(browser.weight(window)).as("bytes of " + address).isLessThan(HEAVIEST_PAGE);
        assertThat((Boolean) window.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(address + " fits the width")
                .isTrue();
    }
}
