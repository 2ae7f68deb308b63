package vn.gov.dongthap.vpdt.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A browser for one test. Complains, after the test, about breaches of the content security policy, about scripts and
 * about servers that fail; {@link #look} checks a page against axe and keeps a picture of it in {@code target/e2e}.
 */
public final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target/e2e");
    /** Fonts, the form and the PDF a person would see are there. Drafts may be on their way: that is no reason to wait. */
    private static final String SETTLED = """
            () => document.readyState === 'complete' && document.fonts.status === 'loaded'
                && !document.querySelector('[data-loading]')
                && [...document.querySelectorAll('.pdfp')].every(
                    pane => pane.offsetParent === null || pane.dataset.ready !== undefined)
            """;

    private static final Set<String> SERIOUS = Set.of("serious", "critical");

    private final com.microsoft.playwright.Browser browser;
    private final String address;
    private final List<BrowserContext> contexts = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Browser(com.microsoft.playwright.Browser browser, String address) {
        this.browser = browser;
        this.address = address;
    }

    /** A new window of a desk screen, 1366 × 768, signed in as nobody. */
    public Page desk() {
        return window(1366, 768);
    }

    /** A new window of a phone, 390 × 844, signed in as nobody. */
    public Page phone() {
        return window(390, 844);
    }

    /** Signs in through the page, with the password of the demonstration. */
    public Page signIn(Page page, String username) {
        page.navigate("/dang-nhap");
        page.locator("input[name=tenDangNhap]").fill(username);
        page.locator("input[name=matKhau]").fill("DongThap@2026");
        page.locator("button[type=submit]").first().click();
        page.waitForURL(url -> !url.contains("/dang-nhap"));
        return page;
    }

    /** Waits until the page is quiet, keeps a picture of it, and expects no serious fault of accessibility. */
    public void look(Page page, String name) {
        page.waitForFunction(SETTLED);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        List<String> faults = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> SERIOUS.contains(rule.getImpact()))
                        .map(Browser::described)
                        .toList();
        assertThat(faults).as("serious faults of accessibility on " + name).isEmpty();
    }

    /** Bytes the page took to arrive, compressed as they came, without what only editors and viewers load, and without the documents themselves. */
    public long weight(Page page) {
        return ((Number) page.evaluate("""
                        () => performance.getEntries()
                            .filter(entry => entry.entryType === 'navigation' || entry.entryType === 'resource')
                            .filter(entry => !/pdf|diagram|task-form|form-view|\\/tep\\//.test(entry.name))
                            .reduce((sum, entry) => sum + entry.encodedBodySize, 0)
                        """)).longValue();
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }

    void assertNoComplaints() {
        assertThat(complaints).as("what the browser complained about").isEmpty();
    }

    private Page window(int width, int height) {
        BrowserContext context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh")
                .setViewportSize(width, height));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(error -> complaints.add(error));
        page.onResponse(answer -> {
            if (answer.status() >= 500) {
                complaints.add(answer.status() + " " + answer.url());
            }
        });
        return page;
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().get(0).getHtml();
    }
}
