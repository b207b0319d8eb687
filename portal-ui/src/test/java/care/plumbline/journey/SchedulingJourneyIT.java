package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Holding, moving, calling off and waiting; the demo's clock only goes on, so the leap in time comes last. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SchedulingJourneyIT {

    /** The browsers'. */
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");

    private final Axe axe = new Axe();

    @AfterEach
    void noScreenViolatesTheGuidelines() {
        Assertions.assertThat(axe.violations()).isEmpty();
    }

    @Test
    @Order(1)
    void heldTimeThatRanOutIsHeldAgainWithOneClick() {
        try (var browser = Browsers.wide()) {
            var rosa = new Visitor(browser)
                    .startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves("Rosa", "Klein", "3/14/1981", "Texas")
                    .holdsTheTime(4)
                    .makesAnAccount();
            rosa.page().reload();
            assertThat(rosa.page().getByText("We hold ")).isVisible();
            rosa.page().goBack();
            rosa.opens("/book/price");
            assertThat(rosa.page().getByText("We hold ")).isVisible();

            rosa.movesTheClock(Duration.ofMinutes(15)).opens("/book/price");

            assertThat(rosa.page().getByText("We no longer hold your time.")).isVisible();
            rosa.page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Hold .* again$")))
                    .click();
            rosa.page().waitForURL("**/book/price");
            assertThat(rosa.page().getByText("We hold ")).isVisible();
            rosa.button("Let this time go").click();
            assertThat(rosa.page().getByText("We let your time go.")).isVisible();
        }
    }

    @Test
    @Order(2)
    void visitIsCalledOffByKeyboardAloneAndThatIsMailed() {
        try (var browser = Browsers.wide()) {
            // More than a day ahead at any hour of the day: calling off is free.
            var omar = booked(new Visitor(browser), "Omar", "Haddad", 2, 7);
            var page = omar.page();

            reach(page, "Call this visit off");
            page.keyboard().press("Enter");
            page.waitForURL("**/cancel");
            assertThat(page.getByText("Calling it off costs nothing.")).isVisible();
            axe.check(page, page.url());
            reach(page, "Call off this visit");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Choose a reason");
            page.getByLabel("The time does not suit me").focus();
            page.keyboard().press("Space");
            reach(page, "Call off this visit");
            page.keyboard().press("Enter");

            assertThat(page.locator("h1")).hasText("Your visit was called off");
            page.getByText("See the receipt").click();
            // Before or after the job that tells the bank.
            assertThat(page.getByText(Pattern.compile("was let go|are letting go")))
                    .isVisible();
            omar.isMailed("Your visit was called off");
        }
    }

    @Test
    @Order(3)
    void earlierTimeIsTakenInASecondBrowser() {
        try (var first = Browsers.wide();
                var second = Browsers.context("en-US", 390, ColorScheme.DARK)) {
            byDay(new Visitor(first));
            var ines = booked(new Visitor(first), "Ines", "Vogel", 20);
            var visit = ines.page().url();
            ines.button("Tell me if something earlier opens").click();
            assertThat(ines.page().getByText("We tell you by email when something earlier opens."))
                    .isVisible();
            var before = ines.page().locator(".confirm-panel").innerText();

            var phone = new Visitor(second).signsInAs(ines.email(), Visitor.PASSWORD);
            phone.page().navigate(visit);
            for (var look = 0; look < 40 && phone.button("See the earlier time").count() == 0; look++) {
                phone.page().waitForTimeout(500);
                phone.page().reload();
            }
            phone.button("See the earlier time").click();
            assertThat(phone.page().locator("h1")).hasText("An earlier time for your visit");
            axe.check(phone.page(), "offer");
            ines.isMailed("An earlier time for your visit");
            phone.button("Take the earlier time").click();

            assertThat(phone.page().locator("h1")).hasText("Your visit is booked");
            assertThat(phone.page().locator(".confirm-panel")).not().hasText(before);
            ines.page().reload();
            assertThat(ines.page().locator(".confirm-panel")).not().hasText(before);
        }
    }

    @Test
    @Order(4)
    void doctorEditsHoursByKeyboardSeesThePreviewAndSaves() {
        try (var browser = Browsers.wide()) {
            var ortiz = new Visitor(browser).signsIn("ortiz@demo.example").opens("/doctor/hours");
            var page = ortiz.page();
            assertThat(page.locator("h1")).hasText("Your hours");
            axe.check(page, "hours");
            var every = ortiz.field("A start every … minutes");
            every.focus();
            page.keyboard().type("60");
            page.keyboard().press("Tab");
            assertThat(page.locator(".preview-days")).containsText("7:00 AM, 8:00 AM, 9:00 AM");

            reach(page, "Save hours");
            page.keyboard().press("Enter");

            assertThat(page.getByText("Saved. Patients see the new times.")).isVisible();
            page.reload();
            assertThat(ortiz.field("A start every … minutes")).hasValue("60");
            ortiz.field("A start every … minutes").fill("");
            ortiz.button("Save hours").click();
            assertThat(page.getByText("Saved. Patients see the new times.")).isVisible();
        }
    }

    @Test
    @Order(9)
    void visitIsMovedAcrossTheNightTheClocksChange() {
        try (var browser = Browsers.wide()) {
            var ada = new Visitor(browser);
            var change = ZONE.getRules().nextTransition(ada.now());
            // Two and a half days before: the first day to book lies before the change, the last one after it.
            ada.movesTheClock(Duration.between(ada.now(), change.getInstant().minus(Duration.ofHours(60))));
            booked(ada, "Ada", "Nguyen", 3);
            var page = ada.page();

            ada.button("Choose another time").click();
            page.waitForURL("**/move");
            axe.check(page, page.url());
            assertThat(page.getByText("The clocks go ")).isVisible();
            var after = change.getInstant().atZone(ZONE).toLocalDate().plusDays(1);
            page.locator(".day-picker vaadin-radio-button")
                    .filter(new Locator.FilterOptions().setHasText(day(after)))
                    .click();
            var slot = page.locator("vaadin-button.slot[aria-label*='Dr. Anna Lee']")
                    .first();
            assertThat(slot).hasAttribute("aria-label", Pattern.compile("^" + day(after) + ".*Central Time.*"));
            var label = slot.getAttribute("aria-label");
            slot.click();
            ada.button("Move my visit").click();

            page.waitForURL(Pattern.compile(".*/visits/[^/]+$"));
            var time = label.substring(0, label.indexOf(" Central"));
            assertThat(page.locator(".confirm-panel")).containsText(time);
            // Doctor Lee begins at seven in New York by the wall clock, before and after the change.
            assertThat(page.locator(".confirm-panel")).containsText(", 6:00");
        }
    }

    /** Nothing is offered at night. */
    private static void byDay(Visitor anybody) {
        var now = anybody.now().atZone(ZONE);
        if (now.getHour() < 9 || now.getHour() >= 19) {
            var morning = now.with(LocalTime.of(9, 0)).plusDays(now.getHour() < 9 ? 0 : 1);
            anybody.movesTheClock(Duration.between(now, morning));
        }
    }

    private static Visitor booked(Visitor visitor, String givenName, String familyName, int which) {
        return booked(visitor, givenName, familyName, 1, which);
    }

    private static Visitor booked(Visitor visitor, String givenName, String familyName, int days, int which) {
        return visitor.startsTheCheck()
                .answersEverything()
                .tellsAboutThemselves(givenName, familyName, "3/14/1981", "New York")
                .holdsTheTime(days, which)
                .makesAnAccount()
                .choosesSelfPay()
                .agreesAndPays()
                .atTheBank("Approve \\$")
                .seesTheVisitBooked();
    }

    /** Goes on with the Tab key until the button of this name has the focus. */
    private static void reach(Page page, String button) {
        for (var step = 0; step < 60; step++) {
            page.keyboard().press("Tab");
            var focused = page.evaluate("() => document.activeElement?.textContent?.trim()");
            if (button.equals(focused)) {
                return;
            }
        }
        throw new AssertionError("no way by keyboard to " + button);
    }

    private static String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE, MMMM d", Locale.US));
    }
}
