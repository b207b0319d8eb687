package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPagesIT {

    private static final int LANDING_BUDGET = 30 * 1024;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/price",
                "/back-pain/tight-hamstrings-and-back-pain",
                "/emergency",
                "/privacy",
                "/consent",
                "/terms"
            })
    void publicPageWorksWithoutScriptsAndWithoutASession(String path) {
        var answer = RunningPortal.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        // A form carries a token against forms of other sites, which is no session and names nobody.
        assertThat(answer.headers().allValues("Set-Cookie")).allMatch(cookie -> cookie.startsWith("XSRF-TOKEN="));
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'none'"));
        try (var browser = Browsers.withoutScripts()) {
            var page = browser.newPage();
            page.navigate(RunningPortal.address() + path);

            assertThat(page.locator("h1")).hasCount(1);
            assertThat(page.locator("main")).hasCount(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/visits/../nothing",
                "/check/../../nothing",
                "/wp-admin",
                "/actuator/env",
                "/index.php"
            })
    void whatIsNothingIsA404WithoutASession(String path) {
        var answer = RunningPortal.get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "at java.", "Whitelabel");
    }

    @Test
    void landingPageKeepsItsBudgetOfRequestsAndBytes() {
        try (var browser = Browsers.wide()) {
            var page = browser.newPage();
            var requests = new ArrayList<String>();
            page.onRequest(request -> requests.add(request.url()));
            page.navigate(RunningPortal.address() + "/");

            var bytes =
                    requests.stream().distinct().mapToInt(PublicPagesIT::weight).sum();

            assertThat(requests).hasSizeLessThanOrEqualTo(4);
            assertThat(bytes).isLessThanOrEqualTo(LANDING_BUDGET);
        }
    }

    @Test
    void theLanguageSwitchKeepsThePageAndIsRemembered() {
        try (var browser = Browsers.wide()) {
            var page = browser.newPage();
            page.navigate(RunningPortal.address() + "/price");
            page.getByText("Español").click();
            assertThat(page.locator("h1")).not().hasText("What a visit costs");

            page.navigate(RunningPortal.address() + "/start");

            assertThat(page.locator("html")).hasAttribute("lang", "es");
            assertThat(page.getByText("Su evaluación del dolor de espalda", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
    }

    private static int weight(String url) {
        return RunningPortal.get(url.substring(RunningPortal.address().length()))
                .body()
                .length();
    }
}
