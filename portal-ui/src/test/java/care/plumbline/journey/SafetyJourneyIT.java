package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

class SafetyJourneyIT {

    @Test
    void anEmergencyAnswerStopsAtOnceWithNothingToBookOrPay() {
        try (var browser = Browsers.wide()) {
            var ana = new Visitor(browser)
                    .startsTheCheck()
                    .answersUntil("emergency-signs")
                    .picks("Chest pain, pressure, or tightness");

            ana.page().waitForURL("**/emergency");

            assertThat(ana.page().locator("h1")).containsText("Call 911 now");
            assertThat(ana.page().getByText("Do not wait for a call from us.")).isVisible();
            assertThat(ana.page().getByText("$")).hasCount(0);
            assertThat(ana.page().locator("a[href='/start'], a[href*='/book']")).hasCount(0);

            ana.opens("/book/times");
            ana.page().waitForURL(url -> !url.contains("/book/"));
            ana.opens("/start");
            assertThat(ana.page().getByText("Your answers showed signs of an emergency."))
                    .isVisible();
        }
    }

    @Test
    void aWrongAnswerIsCorrectedAndTheResultIsAtLeastPriority() {
        try (var browser = Browsers.wide()) {
            var ben = new Visitor(browser)
                    .startsTheCheck()
                    .answersUntil("emergency-signs")
                    .picks("New trouble breathing");
            ben.page().waitForURL("**/emergency");
            ben.page().getByText("I picked the wrong answer").click();
            ben.page().waitForURL("**/check/wrong-answer");
            ben.picks("None of these");
            ben.page()
                    .getByText("I picked the wrong answer before. This one is right.")
                    .click();
            ben.button("Save this answer").click();
            ben.page().waitForURL("**/check/bladder-bowel");

            ben.answersEverything();

            assertThat(ben.page().locator("h1")).hasText("See a doctor in the next 3 days");
        }
    }

    @Test
    void aBirthDateUnderEighteenEndsBeforeAnyTimeIsShown() {
        try (var browser = Browsers.wide()) {
            var kid = new Visitor(browser).startsTheCheck().answersEverything();

            kid.tellsAboutThemselves("Kit", "Young", "5/5/2015", "Texas");

            assertThat(kid.page().locator("h1")).hasText("This service is for adults");
            kid.opens("/book/times");
            assertThat(kid.page().locator("vaadin-button.slot")).hasCount(0);
        }
    }

    @Test
    void aStateWithoutADoctorIsSaidAtTheField() {
        try (var browser = Browsers.wide()) {
            var lou = new Visitor(browser).startsTheCheck().answersEverything();

            lou.tellsAboutThemselves("Lou", "Hill", "5/5/1985", "Wyoming");

            assertThat(lou.page()
                            .getByText("We have no doctor with a license in Wyoming yet. See a doctor in person there.")
                            .first())
                    .isVisible();
            assertThat(lou.field("First name")).hasValue("Lou");
        }
    }

    @Test
    void whoeverIsSentToTheEmergencyRoomIsCalledAndMayComeBack() {
        try (var people = Browsers.context("en-US", 390, ColorScheme.LIGHT);
                var staff = Browsers.wide()) {
            var eva = new Visitor(people)
                    .startsTheCheck()
                    .answersUntil("emergency-signs")
                    .picks("New trouble breathing");
            eva.page().waitForURL("**/emergency");
            eva.field("The number to call you at").fill("12");
            eva.button("Call me at this number").click();
            assertThat(eva.page().getByText("Enter a US phone number with 10 digits"))
                    .isVisible();
            assertThat(eva.page().locator("h1")).containsText("Call 911 now");
            eva.field("The number to call you at").fill("512 555 0188");
            eva.button("Call me at this number").click();
            assertThat(eva.page().getByText("We try to call you at (512) 555-0188."))
                    .isVisible();

            var coordinator = new Visitor(staff).signsIn("coordinator@demo.example");
            coordinator
                    .page()
                    .locator("tr")
                    .filter(new Locator.FilterOptions().setHasText("emergency advice"))
                    .last()
                    .getByRole(AriaRole.LINK)
                    .click();
            assertThat(coordinator.page().getByText("(512) 555-0188")).isVisible();
            coordinator.picks("On the way to care, or there already");
            coordinator.button("Finish").click();
            coordinator.page().waitForURL("**/staff/tasks");

            eva.opens("/start");
            eva.button("I have been seen and I am safe: answer all questions again")
                    .click();
            eva.page().waitForURL("**/check/**");
            eva.answersEverything();
            assertThat(eva.page().locator("h1")).hasText("Book a visit when it works for you");
        }
    }
}
