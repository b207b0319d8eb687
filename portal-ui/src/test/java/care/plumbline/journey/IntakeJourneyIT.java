package care.plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.triage.protocol.Language;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole check, as people go through it who use no pointer, read Spanish or have an emergency. */
class IntakeJourneyIT {

    @Test
    void theKeyboardAloneGetsToTheResult() {
        var axe = new Axe();
        try (var browser = Browsers.wide()) {
            var person = new Visitor(browser);

            new IntakeWalk(person.page(), Language.EN, true)
                    .starts()
                    .onScreen(screen -> axe.check(person.page(), screen))
                    .untilTheResult();

            assertThat(person.page().locator("h1").innerText()).isEqualTo("Book a visit when it works for you");
        }
        assertThat(axe.violations()).isEmpty();
    }

    @Test
    void theWholeCheckIsInSpanish() {
        var axe = new Axe();
        var titles = new ArrayList<String>();
        try (var browser = Browsers.context("es-US", 390, ColorScheme.LIGHT)) {
            var person = new Visitor(browser);
            var walk = new IntakeWalk(person.page(), Language.ES, false).starts();
            walk.onScreen(screen -> {
                axe.check(person.page(), screen);
                titles.add(person.page().locator("h1").innerText());
            });

            walk.untilTheResult();

            assertThat(titles)
                    .contains("Primero: señales de una emergencia", "Dónde le duele", "Revise sus respuestas");
            assertThat(titles).hasSizeGreaterThan(15);
            assertThat(person.page().locator("html").getAttribute("lang")).isEqualTo("es");
        }
        assertThat(axe.violations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "now.emergency-signs, short-breath, now.emergency-signs, Call 911 now",
        "ces.bladder, cannot-control, ces.bladder, Go to the emergency room now",
        "ces.bowel, lost-control, ces.bowel, Go to the emergency room now",
        "ces.saddle, yes, ces.when, Go to the emergency room now",
        "leg.weakness, cannot-stand, leg.weakness, Call 911 now",
        "gait.walking, cannot-weak, gait.walking, Call 911 now",
        "mood.safety, yes, mood.safety, Call or text 988 now"
    })
    void everyEmergencyAnswerStopsTheCheckWhereItIsGiven(String question, String code, String stops, String headline) {
        try (var browser = Browsers.wide()) {
            var person = new Visitor(browser);
            var walk = new IntakeWalk(person.page(), Language.EN, false)
                    .starts()
                    .answering(question, code)
                    .answering("ces.when", "new-2w");

            walk.upTo(stops);

            person.page().waitForURL("**/emergency");
            assertThat(person.page().locator("h1").innerText()).contains(headline);
            assertThat(person.page().getByText("$").count()).isZero();
        }
    }

    @Test
    void theArrowKeysMayPassAnEmergencyAnswer() {
        try (var browser = Browsers.wide()) {
            var person = new Visitor(browser);
            var walk = new IntakeWalk(person.page(), Language.EN, true).starts().answering("leg.weakness", "unsure");

            walk.untilScreen("whole-body");

            assertThat(walk.screen()).isEqualTo("whole-body");
        }
    }

    @Test
    void theArrowKeysCanGiveAnEmergencyAnswer() {
        try (var browser = Browsers.wide()) {
            var person = new Visitor(browser);

            new IntakeWalk(person.page(), Language.EN, true)
                    .starts()
                    .answering("leg.weakness", "cannot-stand")
                    .upTo("leg.weakness");

            person.page().waitForURL("**/emergency");
        }
    }
}
