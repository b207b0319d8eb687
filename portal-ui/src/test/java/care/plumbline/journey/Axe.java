package care.plumbline.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What axe finds on the screens of a journey, by the guidelines WCAG 2.0, 2.1 and 2.2, levels A and AA. */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final List<String> violations = new ArrayList<>();

    List<String> violations() {
        return violations;
    }

    /** The connection indicator is the framework's own and outside every landmark. */
    void check(Page page, String screen) {
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
        checkWidth(page, screen);
    }

    /** Nothing stands beside the screen, to be scrolled to. */
    void checkWidth(Page page, String screen) {
        var overflow = (Boolean) page.evaluate("document.scrollingElement.scrollWidth > window.innerWidth + 1");
        if (overflow) {
            violations.add(screen + ": wider than the screen");
        }
    }
}
