package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a price nobody had to sign in for, over what the plan answers, to the visit that is booked at it. */
class PriceJourneyIT {

    private final Axe axe = new Axe();

    @AfterEach
    void payersAnswerAtOnceAgain() {
        try (var browser = Browsers.wide()) {
            payersTake(new Visitor(browser), "0");
        }
        org.assertj.core.api.Assertions.assertThat(axe.violations()).isEmpty();
    }

    @Test
    void copayForVirtualVisitsBeatsTheOneOfTheOfficeAndFollowsFromThePriceCheck() {
        try (var browser = Browsers.context("en-US", 390, ColorScheme.DARK)) {
            var maria = new Visitor(browser).checksThePrice("New York", "summit gold");
            assertThat(maria.page().locator("#your-price")).containsText("$15");
            axe.check(maria.page(), "price check");

            maria.startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves("Maria", "Rivera", "4/12/1988", "New York")
                    .holdsTheTime(7);
            assertThat(chip(maria)).containsText("Your price: $15 copay (estimate)");
            maria.makesAnAccount()
                    .choosesPlan("Gold PPO", "SHP100200301")
                    .hearsFromThePlan("Your plan has answered. Your price is now $15.00.");

            assertThat(maria.page().locator(".quote-lines tfoot")).containsText("$15.00");
            axe.check(maria.page(), "price with a plan's answer");
            maria.agreesAndPays().atTheBank("Approve \\$").seesTheVisitBooked();
            assertThat(chip(maria)).hasCount(1);
        }
    }

    @Test
    void slowPayerLeavesAnEstimateThatItsAnswerTakesThePlaceOf() {
        try (var browser = Browsers.wide()) {
            payersTake(new Visitor(browser), "3");
            var wei = new Visitor(browser)
                    .startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves("Wei", "Chen", "1/15/1991", "Texas")
                    .holdsTheTime(9)
                    .makesAnAccount()
                    .choosesPlan("HDHP 3000", "SHP100200301");
            assertThat(wei.page().locator(".quote-lines tfoot")).containsText("$25.00");
            assertThat(wei.page().locator(".quote-lines")).containsText("Typical copay (estimate)");

            wei.hearsFromThePlan("Your plan has answered. Your price is now $15.00.");

            assertThat(wei.page().locator(".quote-lines tfoot")).containsText("$15.00");
        }
    }

    @Test
    void planThatIsNotActiveLeavesThePriceWithoutInsuranceToChooseWithItsEstimate() {
        try (var browser = Browsers.wide()) {
            var claire = new Visitor(browser)
                    .startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves("Claire", "Dubois", "6/2/1985", "New York")
                    .holdsTheTime(11)
                    .makesAnAccount()
                    .choosesPlan("Classic PPO", "HM55667799");
            assertThat(claire.page().getByText("Your plan does not pay for this visit"))
                    .isVisible();
            axe.check(claire.page(), "plan that does not pay");

            claire.button("Pay $100 without insurance instead").click();
            assertThat(claire.page().locator(".quote-lines tfoot")).containsText("$100.00");
            claire.agreesAndPays().atTheBank("Approve \\$").seesTheVisitBooked();
            claire.opens("/estimates");

            assertThat(claire.page().getByText("Total expected charge: $100.00"))
                    .isVisible();
            claire.page()
                    .getByText(Pattern.compile("^Read estimate GFE-"))
                    .first()
                    .click();
            assertThat(claire.page().locator("h1")).hasText("Good-faith estimate");
            axe.check(claire.page(), "good-faith estimate");
        }
    }

    private static Locator chip(Visitor visitor) {
        return visitor.page().locator(".price-chip:visible");
    }

    private static void payersTake(Visitor visitor, String seconds) {
        visitor.opens("/sandbox/payers");
        visitor.page().locator("#seconds").fill(seconds);
        visitor.page().locator("button[type=submit]").last().click();
        assertThat(visitor.page().locator("#seconds")).hasValue(seconds);
    }
}
