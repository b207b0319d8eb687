package care.plumbline.portal.booking.price;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.quote.inquiry.MyPrice;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PriceTag;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.UnreliableGateway;
import care.plumbline.testing.UnreliableGateway.Call;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class PriceViewTest {

    private static final String AGREE = "I agree to a virtual visit.";
    private static final String PLAN = "Your health plan";
    private static final String MEMBER = "Member ID";
    private static final String MEMBER_MISSING = "Enter your member ID: 2 to 40 letters or digits, as on your card";

    @Autowired
    private Persons persons;

    @Autowired
    private MyPrice prices;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Autowired
    private UnreliableGateway gateway;

    @Autowired
    private TestClock clock;

    @Test
    void heldTimeAndBothWaysToPayAreShown(Browser browser) {
        var patient = persons.patient();
        var time = bookings.openTimes().getFirst();
        bookings.holds(patient, time);

        browser.usedBy(patient).goesTo("book/price");

        assertThat(browser.heading()).isEqualTo("Your price");
        assertThat(browser.text())
                .contains("We hold "
                        + Formats.dayAndTime(time.slot().start(), ZoneId.of("America/New_York"), Locale.US) + " with "
                        + time.doctorName());
        assertThat(browser.radios()).containsExactly("With my insurance", "Without insurance");
        assertThat(browser.buttons()).containsExactly("Let this time go", "See my price");
    }

    @Test
    void fourthVisitAheadIsRefusedInWordsAtItsPrice(Browser browser) {
        var patient = persons.patient();
        var times = bookings.openTimes(persons.leeId());
        bookings.holds(patient, times.get(30));
        tables.change(
                """
                insert into care.visit (id, patient_id, doctor_id, visit_type, state, phone, starts_at, ends_at, status, intake_id,
                                        quote_id, payment_id, calendar_uid, booked_at, time_zone)
                select gen_random_uuid(), ?, ?, 'NEW_PATIENT', 'TX', '5125550143', ?::timestamptz, ?::timestamptz + interval '20 minutes',
                       'BOOKED', gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), ?::timestamptz, 'UTC'
                from generate_series(1, 3)
                """,
                persons.idOf(patient).value(),
                persons.leeId().value(),
                times.get(1).slot().start().toString(),
                times.get(1).slot().start().toString(),
                clock.instant().toString());

        browser.usedBy(patient).goesTo("book/price").picks("Without insurance").clicks("See my price");

        assertThat(browser.address()).isEqualTo("book/price");
        assertThat(browser.text()).contains("You have 3 visits ahead, which is the most we book for one person.");
    }

    @Test
    void timeThatIsLetGoIsOpenAgain(Browser browser) {
        var time = bookings.openTimes().getFirst();
        withAHold(browser);
        assertThat(bookings.openTimes()).doesNotContain(time);

        browser.clicks("Let this time go");

        assertThat(browser.address()).isEqualTo("book/times");
        assertThat(browser.text()).contains("We let your time go. Nothing was charged.");
        assertThat(bookings.openTimes()).contains(time);
    }

    @Test
    void priceWithoutInsuranceIsShownLineByLineBeforeAnythingIsPaid(Browser browser) {
        withAHold(browser).picks("Without insurance").clicks("See my price");

        assertThat(browser.text())
                .contains("Virtual visit, 20 minutes")
                .contains("This is our price without insurance on the day of your visit.")
                .contains("You pay " + PriceTag.selfPay(prices))
                .contains("This price is final for the visit.")
                .contains("Your bank sets the amount aside now. We charge it only after the visit.");
        assertThat(browser.buttons()).contains(payButton());
    }

    @Test
    void priceWithAPlanIsAnEstimateOfTheCopay(Browser browser) {
        insured(withAHold(browser), "Summit Health Plan Silver HMO");

        assertThat(browser.text())
                .contains("Your copay")
                .contains("lists this copay for a virtual visit.")
                .contains("Your share (estimate) $25.00")
                .contains("This is an estimate. Your plan decides your share after the visit.");
        assertThat(browser.buttons()).contains("Pay $25.00 and book");
    }

    @Test
    void planWithoutACopayBooksAtOnce(Browser browser) {
        insured(withAHold(browser), "Harbor Mutual Choice Plus").ticks(AGREE);

        browser.clicks("Book, nothing to pay");

        assertThat(browser.heading()).isEqualTo("Your visit is booked");
    }

    @Test
    void wayToPayHasToBeChosen(Browser browser) {
        withAHold(browser).clicks("See my price");

        assertThat(browser.text()).contains("Choose how you want to pay");
        assertThat(browser.hasButton(payButton())).isFalse();
    }

    @Test
    void planAndMemberIdHaveTheirWordsAtTheField(Browser browser) {
        withAHold(browser).picks("With my insurance").clicks("See my price");

        assertThat(browser.problemAt(ComboBox.class, PLAN)).isEqualTo("Choose your health plan");
        assertThat(browser.problemAt(TextField.class, MEMBER)).isEqualTo(MEMBER_MISSING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "<script>alert(1)</script>", "10000 characters"})
    void memberIdThatIsNoneIsRefusedAndNotLost(String memberId, Browser browser) {
        var typed = memberId.startsWith("10000") ? "1".repeat(10_000) : memberId;
        withAHold(browser)
                .picks("With my insurance")
                .choosesFound(PLAN, "summit silver", "Summit Health Plan Silver HMO")
                .types(TextField.class, MEMBER, typed);

        browser.clicks("See my price");

        assertThat(browser.problemAt(TextField.class, MEMBER)).isEqualTo(MEMBER_MISSING);
        assertThat(browser.field(TextField.class, MEMBER).getValue()).isEqualTo(typed);
    }

    @Test
    void membersOfGovernmentPlansCannotPayThemselves(Browser browser) {
        withAHold(browser).picks("With my insurance").choosesFound(PLAN, "medicaid", "Evergreen Medicaid State plan");

        assertThat(browser.text()).contains("Members of Medicare and Medicaid pay with their plan.");
        assertThat(browser.canPick("Without insurance")).isFalse();
        assertThat(browser.canPick("With my insurance")).isTrue();
    }

    @Test
    void withoutConsentNothingIsPaid(Browser browser) {
        withAHold(browser).picks("Without insurance").clicks("See my price");

        browser.clicks(payButton());

        assertThat(browser.leftFor()).isEmpty();
        assertThat(browser.problemAt(Checkbox.class, AGREE)).isEqualTo("Tick the box to agree to a virtual visit");
    }

    @Test
    void withConsentTheBanksPageIsNext(Browser browser) {
        withAHold(browser).picks("Without insurance").clicks("See my price").ticks(AGREE);

        browser.clicks(payButton());

        assertThat(browser.leftFor()).contains("/sandbox/pay/");
    }

    @Test
    void bankThatDoesNotAnswerIsSaidInWords(Browser browser) {
        withAHold(browser).picks("Without insurance").clicks("See my price").ticks(AGREE);
        gateway.doesNotHear(Call.OPEN);

        browser.clicks(payButton());

        assertThat(browser.leftFor()).isEmpty();
        assertThat(browser.text())
                .contains("The bank does not answer right now. Nothing was charged. Try again in a minute.");
    }

    @Test
    void expiredHoldLeadsBackToTheTimes(Browser browser) {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        clock.advance(Duration.ofMinutes(11));

        browser.usedBy(patient).goesTo("book/price");

        assertThat(browser.address()).isEqualTo("book/times");
        assertThat(browser.text()).contains("We no longer hold your time. Choose a time again. Nothing was charged.");
    }

    @Test
    void holdThatARivalTookWhileThePriceWasOpenLeadsBackToTheTimes(Browser browser) {
        var patient = persons.patient();
        var time = bookings.openTimes().get(8);
        bookings.holds(patient, time);
        browser.usedBy(patient).goesTo("book/price").picks("Without insurance").clicks("See my price");
        browser.ticks(AGREE);
        clock.advance(Duration.ofMinutes(11));
        bookings.holds(persons.patient(), time);

        browser.clicks(payButton());

        assertThat(browser.address()).isEqualTo("book/times");
        assertThat(browser.text()).contains("We no longer hold your time.");
    }

    @Test
    void offerThatEndedWhileThePriceWasOpenIsSaidInWords(Browser browser) {
        withAHold(browser).picks("Without insurance").clicks("See my price").ticks(AGREE);
        clock.advance(Duration.ofMinutes(31));

        browser.clicks(payButton());

        assertThat(browser.leftFor()).isEmpty();
        assertThat(browser.text()).contains("This price offer has ended. See your price again.");
    }

    @Test
    void withoutAHoldTimesComeFirst(Browser browser) {
        browser.usedBy(persons.patient()).goesTo("book/price");

        assertThat(browser.address()).isEqualTo("book/times");
    }

    @Test
    void paymentUnderWayCanGoOn(Browser browser) {
        var patient = persons.patient();
        bookings.startsToPay(patient, bookings.openTimes().getFirst());

        browser.usedBy(patient).goesTo("book/price");

        assertThat(browser.text()).contains("You have started to pay for this visit. Go on, or stop and change.");
        assertThat(browser.buttons()).containsExactly("Go on to payment", "Stop and change");
        browser.clicks("Go on to payment");
        assertThat(browser.leftFor()).contains("/sandbox/pay/");
    }

    @Test
    void paymentUnderWayCanBeStoppedForAnotherWayToPay(Browser browser) {
        var patient = persons.patient();
        bookings.startsToPay(patient, bookings.openTimes().getFirst());
        browser.usedBy(patient).goesTo("book/price");

        browser.clicks("Stop and change");

        assertThat(browser.heading()).isEqualTo("Your price");
        assertThat(browser.radios()).containsExactly("With my insurance", "Without insurance");
    }

    @Test
    void paymentThatWasPaidMeanwhileCannotBeStoppedAndIsBooked(Browser browser) {
        var patient = persons.patient();
        var payment = bookings.startsToPay(patient, bookings.openTimes().getFirst());
        browser.usedBy(patient).goesTo("book/price");
        bookings.approves(payment);

        browser.clicks("Stop and change");

        assertThat(browser.heading()).isEqualTo("Your visit is booked");
    }

    private String payButton() {
        return "Pay " + PriceTag.selfPay(prices) + " and book";
    }

    private Browser withAHold(Browser browser) {
        As patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        return browser.usedBy(patient).goesTo("book/price");
    }

    private static Browser insured(Browser browser, String plan) {
        return browser.picks("With my insurance")
                .choosesFound(PLAN, plan, plan)
                .types(TextField.class, MEMBER, "MEMBER 42")
                .clicks("See my price");
    }
}
