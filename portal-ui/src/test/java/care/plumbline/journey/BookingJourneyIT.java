package care.plumbline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BookingJourneyIT {

    @Test
    void insuredPatientSeesThePriceFirstAndBooksWithTheCopay() {
        try (var browser = Browsers.wide()) {
            var maria = new Visitor(browser)
                    .startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves("Maria", "O'Brien-Fernández", "4/27/1986", "Texas")
                    .holdsTheTime(3)
                    .makesAnAccount()
                    .choosesPlan("Silver HMO", "SHP100200300");

            assertThat(maria.page().locator(".quote-lines tfoot")).containsText("$25.00");

            maria.agreesAndPays().atTheBank("Approve \\$").seesTheVisitBooked();
            maria.page().getByText("See the receipt").click();

            assertThat(maria.page().getByText("$25.00 is authorized, not charged. We charge it after your visit."))
                    .isVisible();
        }
    }

    @Test
    void selfPayingPatientIsDeclinedThenPaysAndHasOneVisit() {
        try (var browser = Browsers.wide()) {
            var sam = new Visitor(browser)
                    .startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves("Sam", "Lee", "1/2/1990", "New York")
                    .holdsTheTime(5)
                    .makesAnAccount()
                    .choosesSelfPay()
                    .agreesAndPays()
                    .atTheBank("Decline");

            assertThat(sam.page().getByText("Nothing was charged. Your time is still held."))
                    .isVisible();

            sam.button("Try again").click();
            sam.button("Go on to payment").click();
            sam.page().waitForURL("**/sandbox/pay/**");
            sam.atTheBank("Approve \\$").seesTheVisitBooked();
            sam.page().goBack();
            sam.opens("/visits");

            assertThat(sam.page().getByText("See this visit")).hasCount(1);
        }
    }

    @Test
    void aLostReplyAndAClosedBrowserStillEndInOneBookedVisit() {
        try (var browser = Browsers.wide()) {
            var kim = new Visitor(browser)
                    .startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves("Kim", "Park", "7/7/1979", "California")
                    .holdsTheTime(2)
                    .makesAnAccount()
                    .choosesSelfPay()
                    .agreesAndPays()
                    .atTheBank("Approve, but lose");

            kim.page().getByText("Back to Plumbline").click();

            kim.seesTheVisitBooked();
        }
    }

    @Test
    void aThrownAwayTabResumesAtTheSameQuestion() {
        try (var browser = Browsers.wide()) {
            var first = new Visitor(browser).startsTheCheck().answersUntil("private-area");
            first.page().close();

            var second = new Visitor(browser).opens("/start");
            second.button("Pick up where you left off").click();
            second.page().waitForURL("**/check/**");

            assertThat(second.screen()).isEqualTo("private-area");
        }
    }

    @Test
    void everyFieldTakesLongAndHostileTextAsText() {
        try (var browser = Browsers.wide()) {
            var hostile = "<script>alert(1)</script>".repeat(400);
            var dialogs = new AtomicInteger();
            var eve = new Visitor(browser);
            eve.page().onDialog(dialog -> {
                dialogs.incrementAndGet();
                dialog.dismiss();
            });
            eve.startsTheCheck()
                    .answersEverything()
                    .tellsAboutThemselves(hostile, hostile, "4/27/1986", "Texas")
                    .holdsTheTime(8);
            eve.field("Email").fill(hostile);
            eve.page().getByLabel("Password").first().fill(hostile);
            eve.button("Send me a code").click();

            assertThat(eve.page().getByRole(AriaRole.ALERT)).containsText("There is a problem");
            assertThat(dialogs.get()).isZero();
            assertThat(eve.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Make an account")))
                    .isVisible();
        }
    }
}
