package care.plumbline.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.payment.GatewayRunner;
import care.plumbline.billing.payment.sandbox.SandboxBank;
import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.domain.visit.CompleteVisit;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PriceTag;
import care.plumbline.testing.Tables;
import care.plumbline.testing.ViewTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ReceiptViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private MyPrice prices;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private CompleteVisit completeVisit;

    @Autowired
    private GatewayRunner runner;

    @Autowired
    private SandboxBank bank;

    @Autowired
    private Tables tables;

    @Test
    void bookedVisitIsAuthorisedNotCharged(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.pays(patient, bookings.openTimes().getFirst());
        runner.settle(payment);

        browser.usedBy(patient).goesTo("payments/" + payment.value());

        assertThat(browser.heading()).isEqualTo("Receipt");
        assertThat(browser.text())
                .contains(PriceTag.selfPay(prices) + " is authorized, not charged. We charge it after your visit.")
                .contains("Payment Authorized, not charged")
                .contains("Clinic Plumbline Demo Clinic", "Patient Sam Doe", "Doctor Dr. ")
                .contains("Virtual visit, 20 minutes")
                .contains(tables.text("select reference from billing.payment where id = ?", payment.value()));
        assertThat(browser.follows("See your visit").heading()).isEqualTo("Your visit is booked");
    }

    @Test
    void completedVisitIsCharged(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.pays(patient, bookings.openTimes(persons.leeId()).getFirst());
        var visit = ((GatewayRunner.Outcome.Booked) runner.settle(payment)).visit();
        charting.starts(persons.lee(), visit);
        persons.lee().run(actor -> completeVisit.complete(actor, visit));
        runner.capture(payment);

        browser.usedBy(patient).goesTo("payments/" + payment.value());

        assertThat(browser.text())
                .contains(PriceTag.selfPay(prices) + " was charged after your visit.")
                .contains("Payment Charged");
    }

    @Test
    void declinedPaymentSaysThatNothingIsCharged(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.startsToPay(patient, bookings.openTimes().getFirst());
        bank.decline(bookings.sessionOf(payment));
        runner.settle(payment);

        browser.usedBy(patient).goesTo("payments/" + payment.value());

        assertThat(browser.text()).contains(PriceTag.selfPay(prices) + " was declined. Nothing is charged.");
        assertThat(browser.hasLink("See your visit")).isFalse();
    }

    @Test
    void receiptOfSomebodyElseIsAsMissingAsOneThatIsNot(Browser browser) {
        var foreign = bookings.pays(persons.patient(), bookings.openTimes().getFirst());
        browser.usedBy(persons.patient());

        var theirs = browser.goesTo("payments/" + foreign.value()).wholeText();
        var missing = browser.goesTo("payments/" + UUID.randomUUID()).wholeText();

        assertThat(theirs).contains("We cannot find this page").isEqualTo(missing);
    }
}
