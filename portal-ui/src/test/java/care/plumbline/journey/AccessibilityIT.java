package care.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** axe once per screen of the main journeys, on a phone in the dark and on a desk in the light. */
class AccessibilityIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final List<String> violations = new ArrayList<>();

    @Test
    void noScreenOfABookingViolatesTheGuidelines() {
        try (var browser = Browsers.context("en-US", 390, ColorScheme.DARK)) {
            var person = new Visitor(browser);
            person.onScreen(name -> check(person.page(), name));
            person.startsTheCheck()
                    .answersEverything(Map.of())
                    .tellsAboutThemselves("Ada", "Able", "4/27/1986", "Illinois")
                    .holdsTheTime(6)
                    .makesAnAccount()
                    .choosesSelfPay()
                    .agreesAndPays()
                    .atTheBank("Approve \\$")
                    .seesTheVisitBooked();
            for (var path : List.of("/visits", "/price", "/emergency", "/back-pain/tight-hamstrings-and-back-pain")) {
                person.opens(path);
                person.page().locator("h1").waitFor();
                person.showsScreen(path);
            }
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void noStaffScreenViolatesTheGuidelines() {
        for (var email : List.of("lee@demo.example", "editor@demo.example", "admin@demo.example")) {
            try (var browser = Browsers.wide()) {
                var person = new Visitor(browser);
                person.onScreen(name -> check(person.page(), name));
                person.signsIn(email).page().locator("h1").waitFor();
                person.showsScreen(email);
            }
        }
        assertThat(violations).isEmpty();
    }

    /** The connection indicator is the framework's own and outside every landmark. */
    private void check(Page page, String screen) {
        page.locator("h1").first().waitFor();
        new AxeBuilder(page)
                .withTags(RULES)
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations()
                .forEach(violation -> violations.add(screen + ": " + violation.getId() + " "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList()));
        var overflow = (Boolean) page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth + 1");
        if (overflow) {
            violations.add(screen + ": wider than the screen");
        }
    }
}
