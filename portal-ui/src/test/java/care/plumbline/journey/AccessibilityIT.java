package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** axe once per screen of the main journeys, on a phone in the dark and on a desk in the light. */
class AccessibilityIT {

    private static final String CELL = "Amount in dollars, First visit, price without insurance, every state";

    private final Axe axe = new Axe();

    @Test
    void noScreenOfABookingViolatesTheGuidelines() {
        try (var browser = Browsers.context("en-US", 390, ColorScheme.DARK)) {
            var person = new Visitor(browser);
            person.onScreen(name -> axe.check(person.page(), name));
            person.checksThePrice("Illinois", "shp");
            person.checksThePrice("Illinois", "summit gold")
                    .startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves("Ada", "Able", "4/27/1986", "Illinois")
                    .holdsTheTime(6)
                    .makesAnAccount()
                    .choosesPlan("Harbor Mutual Classic PPO", "HM55667799")
                    .hearsFromThePlan("Your plan does not pay for this visit")
                    .choosesPlan("Summit Health Plan Gold PPO", "SHP100200301")
                    .hearsFromThePlan("Your plan has answered.")
                    .choosesSelfPay()
                    .agreesAndPays()
                    .atTheBank("Approve \\$")
                    .seesTheVisitBooked();
            for (var path : List.of(
                    "/visits", "/estimates", "/price", "/emergency", "/back-pain/tight-hamstrings-and-back-pain")) {
                person.opens(path);
                person.page().locator("h1").waitFor();
                person.showsScreen(path);
            }
            person.opens("/estimates");
            person.page().locator("main a[href*='estimates/']").first().click();
            person.page().waitForURL("**/estimates/*");
            person.showsScreen("estimate");
        }
        assertThat(axe.violations()).isEmpty();
    }

    @Test
    void noScreenOfADraftViolatesTheGuidelines() {
        for (var width : List.of(390, 1280)) {
            try (var browser = Browsers.context("en-US", width, width < 600 ? ColorScheme.DARK : ColorScheme.LIGHT)) {
                var editor = new Visitor(browser);
                editor.onScreen(name -> axe.check(editor.page(), name + " at " + width));
                editor.signsIn("editor@demo.example").opens("/staff/prices");
                editor.button("Start a draft").click();
                editor.page().waitForURL("**/staff/prices/*");
                editor.field(CELL).fill("-5");
                editor.field(CELL).blur();
                assertThat(editor.page()
                                .getByText("An amount cannot be below 0.")
                                .first())
                        .isVisible();
                editor.showsScreen("draft with an error");
                editor.field(CELL).fill("150");
                editor.field(CELL).blur();
                assertThat(editor.page().getByText("Look again:").first()).isVisible();
                editor.showsScreen("draft");
                editor.button("Discard this draft").click();
                assertThat(editor.page().getByText("The draft is discarded.")).isVisible();
            }
        }
        assertThat(axe.violations()).isEmpty();
    }

    @Test
    void noStaffScreenViolatesTheGuidelines() {
        var screens = Map.of(
                "lee@demo.example", List.of("/doctor", "/doctor/hours", "/staff/tasks", "/staff/protocol/rules"),
                "coordinator@demo.example",
                        List.of("/staff/tasks", "/staff/why-closed", "/staff/desk", "/staff/desk/closing"),
                "billing@demo.example", List.of("/staff/tasks", "/staff/coverage", "/staff/assistance", "/staff/plans"),
                "editor@demo.example",
                        List.of("/staff/prices", "/staff/prices?kind=PAYER_RATES", "/staff/prices?kind=PROMOS"),
                "admin@demo.example",
                        List.of(
                                "/staff/audit",
                                "/staff/licences",
                                "/staff/protocol",
                                "/staff/protocol/try",
                                "/staff/protocol/compare"));
        screens.forEach((email, paths) -> {
            try (var browser = Browsers.wide()) {
                var person = new Visitor(browser).signsIn(email);
                for (var path : paths) {
                    person.opens(path).page().locator("h1").waitFor();
                    axe.check(person.page(), path);
                    person.page().setViewportSize(390, 844);
                    axe.checkWidth(person.page(), path + " at 390");
                    person.page().setViewportSize(1280, 900);
                }
            }
        });
        assertThat(axe.violations()).isEmpty();
    }
}
