package care.plumbline.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.payment.PaymentId;
import care.plumbline.billing.payment.sandbox.SandboxBank;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.UnreliableGateway;
import care.plumbline.testing.UnreliableGateway.Call;
import care.plumbline.testing.ViewTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ReturnViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private SandboxBank bank;

    @Autowired
    private UnreliableGateway gateway;

    @Autowired
    private TestClock clock;

    @Test
    void paidVisitIsBookedAndShown(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.pays(patient, bookings.openTimes().getFirst());

        browser.usedBy(patient).goesTo(returnOf(payment));

        assertThat(browser.address()).startsWith("visits/");
        assertThat(browser.heading()).isEqualTo("Your visit is booked");
    }

    @Test
    void comingBackASecondTimeShowsTheSameVisit(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.pays(patient, bookings.openTimes().getFirst());
        var first = browser.usedBy(patient).goesTo(returnOf(payment)).address();

        var second = browser.goesTo("visits").goesTo(returnOf(payment)).address();

        assertThat(second).isEqualTo(first);
    }

    @Test
    void declinedCardIsSaidAndCanBeTriedAgain(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.startsToPay(patient, bookings.openTimes().getFirst());
        bank.decline(bookings.sessionOf(payment));

        browser.usedBy(patient).goesTo(returnOf(payment));

        assertThat(browser.heading()).isEqualTo("Your card was declined");
        assertThat(browser.text()).contains("Nothing was charged. Your time is still held.");
        assertThat(browser.clicks("Try again").address()).isEqualTo("book/price");
    }

    @Test
    void whileTheBankIsSilentThePageAsksAgainUntilTheVisitIsBooked(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.pays(patient, bookings.openTimes().getFirst());
        gateway.doesNotHear(Call.FETCH);
        browser.usedBy(patient).goesTo(returnOf(payment));
        var before = browser.heading();
        var after = browser.polls().heading();

        gateway.answerAgain();
        browser.polls();

        assertThat(before).isEqualTo("We are asking your bank");
        assertThat(after).isEqualTo(before);
        assertThat(browser.heading()).isEqualTo("Your visit is booked");
    }

    @Test
    void whoDidNotFinishPayingReadsThatTheyCannotPayTwice(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.startsToPay(patient, bookings.openTimes().getFirst());

        browser.usedBy(patient).goesTo(returnOf(payment));

        assertThat(browser.heading()).isEqualTo("We are asking your bank");
        assertThat(browser.text())
                .contains("If you did not finish paying, go back to your price. You cannot pay twice.");
        assertThat(browser.clicks("Back to my price").text()).contains("You have started to pay for this visit.");
    }

    @Test
    void timeThatSomebodyElseGotMeanwhileIsSaidAndNothingIsCharged(Browser browser) {
        var patient = persons.patient();
        var time = bookings.openTimes().get(8);
        var payment = bookings.pays(patient, time);
        clock.advance(Duration.ofMinutes(33));
        bookings.holds(persons.patient(), time);

        browser.usedBy(patient).goesTo(returnOf(payment));

        assertThat(browser.heading()).isEqualTo("This time is gone");
        assertThat(browser.text()).contains("You are not charged, and your bank lets the amount go.");
        assertThat(browser.clicks("Choose another time").address()).isEqualTo("book/times");
    }

    @Test
    void sessionThatRanOutIsSaidAndNothingIsCharged(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.startsToPay(patient, bookings.openTimes().getFirst());
        clock.advance(Duration.ofMinutes(33));

        browser.usedBy(patient).goesTo(returnOf(payment));

        assertThat(browser.heading()).isEqualTo("You did not pay");
        assertThat(browser.text()).contains("Nothing was charged and no visit is booked.");
    }

    @Test
    void paymentOfSomebodyElseIsAsMissingAsOneThatIsNot(Browser browser) {
        var foreign = bookings.pays(persons.patient(), bookings.openTimes().getFirst());
        browser.usedBy(persons.patient());

        var theirs = browser.goesTo(returnOf(foreign)).wholeText();
        var missing = browser.goesTo(returnOf(new PaymentId(UUID.randomUUID()))).wholeText();
        var noId = browser.goesTo("payments/none/return").wholeText();

        assertThat(theirs)
                .contains("We cannot find this page")
                .isEqualTo(missing)
                .isEqualTo(noId);
        assertThat(bookings.stateOf(foreign)).isEqualTo("AWAITING_PATIENT");
    }

    private static String returnOf(PaymentId payment) {
        return "payments/" + payment.value() + "/return";
    }
}
