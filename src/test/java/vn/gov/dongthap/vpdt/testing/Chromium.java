package vn.gov.dongthap.vpdt.testing;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The browser the npm package {@code @sparticuz/chromium} carries, with the libraries and fonts it needs: nothing is
 * downloaded or installed by hand, and pages look the same on every machine.
 */
final class Chromium implements AutoCloseable {

    private static final Path FRONTEND = Path.of("src/main/frontend");
    private static final Path UNPACKED = Path.of("target/chromium");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Chromium(Playwright playwright, com.microsoft.playwright.Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Path place = Path.of(unpack());
        com.microsoft.playwright.Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(place.resolve("chromium"))
                        .setEnv(environment(place))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new Chromium(playwright, browser);
    }

    com.microsoft.playwright.Browser running() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    /** This process's own, with the libraries and fonts that came with the browser before the machine's. */
    private static Map<String, String> environment(Path place) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("LD_LIBRARY_PATH", place.resolve("al2023/lib").toString());
        environment.put("FONTCONFIG_FILE", place.resolve("fonts.conf").toString());
        return environment;
    }

    private static String unpack() {
        try {
            Process node = new ProcessBuilder(
                            "node",
                            "scripts/test-browser.mjs",
                            UNPACKED.toAbsolutePath().toString())
                    .directory(FRONTEND.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String path = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (node.waitFor() != 0 || path.isBlank()) {
                throw new IllegalStateException(
                        "no browser; build the browser parts first (npm ci in " + FRONTEND + ")");
            }
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
