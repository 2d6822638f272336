package dev.groundwork.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Chromium, started once for all tests; each test opens a context of its own.
final class Browser {

    private static final Playwright PLAYWRIGHT =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private static final com.microsoft.playwright.Browser CHROMIUM = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("GROUNDWORK_BROWSER"))
                            .orElse("/usr/bin/chromium")))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Browser() {}

    static com.microsoft.playwright.Browser.NewContextOptions phone() {
        return new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(360, 800);
    }

    static com.microsoft.playwright.Browser.NewContextOptions desk() {
        return new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(1280, 900);
    }

    static BrowserContext open(com.microsoft.playwright.Browser.NewContextOptions options) {
        var context = CHROMIUM.newContext(options);
        context.setDefaultTimeout(15_000);
        return context;
    }
}
