package care.plumbline.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** Debian's Chromium, once for all journeys; every person gets a browser of their own. */
final class Browsers {

    private static final Playwright PLAYWRIGHT = Playwright.create();
    private static final Browser BROWSER = PLAYWRIGHT
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(List.of(
                            "--no-sandbox",
                            "--disable-quic",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(PLAYWRIGHT::close));
    }

    private Browsers() {}

    static BrowserContext wide() {
        return context("en-US", 1280, ColorScheme.LIGHT);
    }

    static BrowserContext context(String locale, int width, ColorScheme scheme) {
        return BROWSER.newContext(new Browser.NewContextOptions()
                .setLocale(locale)
                .setTimezoneId("America/Chicago")
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setColorScheme(scheme));
    }

    static BrowserContext withoutScripts() {
        return BROWSER.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }
}
