package care.plumbline.billing.quote.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.MakeQuote;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CheckPriceTest {

    @Autowired
    private CheckPrice checking;

    @Autowired
    private MyPriceCheck myPriceCheck;

    @Autowired
    private MyPrice myPrice;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "Gold PPO,     TX, COPAY",
        "Classic PPO,  TX, TYPICAL_COPAY",
        "Choice,       TX, TYPICAL_COPAY",
        "Choice,       FL, OUT_OF_NETWORK",
        "State plan,   TX, COPAY"
    })
    void planIsAnsweredWhereThePatientWillBe(String plan, String state, PriceAnswer.Kind expected) {
        var visitor = persons.visitor();

        var answer = checks(visitor, state, new Insurance.Plan(bookings.plan(plan)));

        assertThat(answer.kind()).isEqualTo(expected);
        assertThat(visitor.get(myPriceCheck::answer)).contains(answer);
    }

    @Test
    void lastAnswerCountsAndTheSameOneIsKeptOnce() {
        var visitor = persons.visitor();
        checks(visitor, "TX", new Insurance.None());
        checks(visitor, "TX", new Insurance.NotFound("Acme Mutual"));
        checks(visitor, "TX", new Insurance.NotFound("Acme Mutual"));

        assertThat(visitor.get(myPriceCheck::newest))
                .map(PriceInquiry::insurance)
                .contains(new Insurance.NotFound("Acme Mutual"));
        assertThat(inquiriesOf(visitor)).isEqualTo(2);
    }

    @Test
    void nameOfAPlanThatWasNotFoundIsSealed() {
        var visitor = persons.visitor();
        checks(visitor, "TX", new Insurance.NotFound("Acme Mutual"));

        assertThat(tables.count(
                        "billing.price_inquiry where visitor_id = ? and position('Acme'::bytea in told_name) > 0",
                        visitor.actor().requireVisitor().value()))
                .isZero();
    }

    @Test
    void nobodySeesTheCheckOfSomebodyElse() {
        var visitor = persons.visitor();
        checks(visitor, "TX", new Insurance.None());

        assertThat(persons.visitor().get(myPriceCheck::newest)).isEmpty();
        assertThat(persons.patient().get(myPriceCheck::newest)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PUBLIC", "DOCTOR", "CARE_COORDINATOR", "BILLING_STAFF", "ADMINISTRATOR"})
    void whoIsNoPatientGetsTheAnswerAndNothingIsKept(Role role) {
        var before = tables.count("billing.price_inquiry");

        assertThat(checks(persons.somebody(role), "TX", new Insurance.None()).kind())
                .isEqualTo(PriceAnswer.Kind.NO_INSURANCE);

        assertThat(tables.count("billing.price_inquiry")).isEqualTo(before);
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        var visitor = persons.visitor();

        assertThatThrownBy(() -> checks(visitor, "OH", new Insurance.None()))
                .isInstanceOf(QuoteRefused.StateNotServed.class);
        assertThatThrownBy(() -> checks(visitor, "TX", new Insurance.NotFound("x".repeat(101))))
                .isInstanceOf(QuoteRefused.PlanNameTooLong.class);
        assertThatThrownBy(() -> checks(visitor, "TX", new Insurance.Plan(new HealthPlanId(UUID.randomUUID()))))
                .isInstanceOf(QuoteRefused.UnknownPlan.class);
        assertThat(inquiriesOf(visitor)).isZero();
    }

    @Test
    void checkOfAVisitorIsThePatientsAfterSignIn() {
        var visitor = persons.clearedVisitor();
        checks(visitor, "TX", new Insurance.Plan(bookings.plan("Gold PPO")));

        var patient = persons.signedIn(visitor);

        assertThat(patient.get(myPriceCheck::answer)).map(PriceAnswer::amount).contains(Money.usd(1_500));
        assertThat(tables.count(
                        "billing.price_inquiry where patient_id = ? and visitor_id is null",
                        persons.idOf(patient).value()))
                .isEqualTo(1);
        assertThat(shown(patient)).isEqualTo("COPAY 15.00");
    }

    @Test
    void pricesFollowWhatIsSaidAndQuotedLast() {
        var patient = persons.patient();
        assertThat(shown(patient)).isEqualTo("BOTH");
        checks(patient, "TX", new Insurance.Plan(bookings.plan("Classic PPO")));
        assertThat(shown(patient)).isEqualTo("TYPICAL_COPAY 25.00");

        clock.advance(Duration.ofMinutes(1));
        bookings.holds(patient, bookings.openTimes().getFirst());
        bookings.asks(patient, new MakeQuote.Payer.Plan(bookings.plan("Gold PPO"), "SHP100200301"));
        assertThat(shown(patient)).isEqualTo("COPAY 15.00");

        bookings.asks(patient, new MakeQuote.Payer.SelfPay(List.of("FRIEND10")));
        assertThat(shown(patient)).isEqualTo("WITHOUT_INSURANCE 90.00");

        // Without a quote that counts, the plan named last does.
        clock.advance(MakeQuote.OFFER);
        assertThat(shown(patient)).isEqualTo("COPAY 15.00");
        assertThat(patient.get(myPriceCheck::insurance)).contains(new Insurance.Plan(bookings.plan("Gold PPO")));

        checks(patient, "TX", new Insurance.None());
        assertThat(shown(patient)).isEqualTo("WITHOUT_INSURANCE 100.00");
        assertThat(patient.get(myPriceCheck::insurance)).contains(new Insurance.None());
    }

    @Test
    void whoBookedWithoutInsuranceSeesThatPriceAfterwards() {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        bookings.asks(patient, new MakeQuote.Payer.Plan(bookings.plan("Gold PPO"), "SHP100200301"));
        clock.advance(Duration.ofMinutes(1));

        bookings.books(patient, bookings.openTimes().getLast());

        assertThat(shown(patient)).isEqualTo("WITHOUT_INSURANCE 100.00");
        assertThat(patient.get(myPriceCheck::insurance)).contains(new Insurance.None());
    }

    @Test
    void answerOfThePlanIsTheirPriceEverywhere() {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        var payer = new MakeQuote.Payer.Plan(bookings.plan("HDHP 3000"), "HM55667788");
        bookings.asks(patient, payer);
        assertThat(shown(patient)).isEqualTo("TYPICAL_COPAY 25.00");

        jobs.runDue();
        bookings.asks(patient, payer);

        assertThat(shown(patient)).startsWith("INSURED ");
    }

    @ParameterizedTest
    @CsvSource({
        "Classic PPO, SHP100200301, COPAY 15.00",
        "Classic PPO, HM55667799, BOTH",
        "Choice,      EBT4400219, BOTH",
        "Gold PPO,    SHP999,     BOTH",
        "State plan,  EMC0091823, PLAN_DECIDES"
    })
    void whatThePlanAnsweredCountsBeforeAndAfterTheQuote(String plan, String member, String expected) {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        bookings.asks(patient, new MakeQuote.Payer.Plan(bookings.plan(plan), member));

        jobs.runDue();
        clock.advance(MakeQuote.OFFER);

        assertThat(shown(patient)).isEqualTo(expected);
    }

    private PriceAnswer checks(As person, String state, Insurance insurance) {
        return person.get(actor -> checking.check(actor, state, insurance));
    }

    private String shown(As person) {
        var shown = person.get(myPrice::now).orElseThrow();
        return shown.amount() == null
                ? shown.kind().name()
                : shown.kind() + " " + shown.amount().amount().toPlainString();
    }

    private long inquiriesOf(As visitor) {
        return tables.count(
                "billing.price_inquiry where visitor_id = ?",
                visitor.actor().requireVisitor().value());
    }
}
