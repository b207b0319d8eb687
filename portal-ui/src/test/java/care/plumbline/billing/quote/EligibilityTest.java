package care.plumbline.billing.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.coverage.AskPayerAgain;
import care.plumbline.billing.coverage.EligibilityRefused;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.MyCoverage;
import care.plumbline.billing.coverage.desk.EnterBenefits;
import care.plumbline.billing.coverage.desk.TypedBenefits;
import care.plumbline.billing.coverage.desk.TypedBenefits.CopayAnswer;
import care.plumbline.billing.coverage.x12.EligibilityInquiry;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.payment.PaymentId;
import care.plumbline.billing.quote.MakeQuote.Answer;
import care.plumbline.billing.quote.MakeQuote.Payer;
import care.plumbline.billing.quote.calculation.Basis;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.UnreliablePayers;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From what a patient says of a plan, over the payer's answer, to the quote. */
@PortalTest
class EligibilityTest {

    @Autowired
    private MakeQuote makeQuote;

    @Autowired
    private MyQuote myQuote;

    @Autowired
    private MyCoverage myCoverage;

    @Autowired
    private AskPayerAgain askAgain;

    @Autowired
    private EnterBenefits enterBenefits;

    @Autowired
    private UnreliablePayers payers;

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

    @Test
    void answerTakesThePlaceOfTheEstimateAndNamesItsSegment() {
        var patient = holding();
        asks(patient, "Gold PPO", "SHP100200301");
        assertThat(newest(patient).notes()).extracting(Note::code).contains(Note.Code.PAYER_PENDING);

        jobs.runDue();
        asks(patient, "Gold PPO", "SHP100200301");

        var quote = newest(patient);
        assertThat(quote.due()).isEqualTo(Money.usd(1_500));
        assertThat(quote.notes()).isEmpty();
        var copay = quote.lines().stream()
                .filter(line -> line.code() == QuoteLine.Code.COPAY)
                .findFirst()
                .orElseThrow();
        assertThat(copay.reason()).isEqualTo(QuoteLine.Reason.COPAY_FROM_ANSWER);
        assertThat(copay.basis().source()).isEqualTo(Basis.Source.ELIGIBILITY);
        assertThat(copay.basis().segment()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "Classic PPO, HM55667799, SELF_PAY_CHOICE, COVERAGE_INACTIVE",
        "Choice, EBT4400219, SELF_PAY_CHOICE, NOT_COVERED_HERE",
        "State plan, EMC0091823, NONE, BENEFIT_LIMIT_REACHED",
        "Gold PPO, SHP999, NONE, SUBSCRIBER_NOT_FOUND",
        "Classic PPO, HM55667712, NONE, BIRTH_DATE_MISMATCH"
    })
    void planThatDoesNotPayLeavesNoOffer(String plan, String member, Outcome outcome, Note.Code note) {
        var patient = holding();
        asks(patient, plan, member);
        jobs.runDue();

        var answer = asks(patient, plan, member);

        assertThat(answer).isInstanceOfSatisfying(Answer.NotOffered.class, none -> {
            assertThat(none.calculation().outcome()).isEqualTo(outcome);
            assertThat(none.calculation().says(note)).isTrue();
        });
        assertThat(patient.get(myQuote::newest)).isEmpty();
    }

    @Test
    void silentPayerIsAskedAgainAndThePatientGoesOnWithTheEstimate() {
        var patient = holding();
        payers.areSilent();
        asks(patient, "HDHP 3000", "HM55667788");
        jobs.runDue();
        assertThat(status(patient)).isEqualTo(EligibilityStatus.UNAVAILABLE);
        asks(patient, "HDHP 3000", "HM55667788");
        assertThat(newest(patient).lines())
                .extracting(QuoteLine::code)
                .containsExactly(QuoteLine.Code.DEPOSIT_TYPICAL_COPAY);
        assertThat(newest(patient).notes()).extracting(Note::code).contains(Note.Code.PAYER_UNAVAILABLE);

        payers.answerAgain();
        clock.advance(Duration.ofMinutes(2));
        jobs.runDue();

        assertThat(status(patient)).isEqualTo(EligibilityStatus.OK);
    }

    @Test
    void troubleDoesNotHideTheLastGoodAnswer() {
        var patient = holding();
        asks(patient, "Gold PPO", "SHP100200301");
        jobs.runDue();
        payers.areSilent();
        patient.run(actor -> askAgain.ask(actor, day(patient)));
        jobs.runDue();

        asks(patient, "Gold PPO", "SHP100200301");

        assertThat(status(patient)).isEqualTo(EligibilityStatus.UNAVAILABLE);
        assertThat(newest(patient).due()).isEqualTo(Money.usd(1_500));
        assertThat(patient.get(myCoverage::newest).orElseThrow().lastAnswer()).isNotNull();
    }

    @Test
    void answerThatCannotBeReadIsUnknownAndNeverZero() {
        var patient = holding();
        payers.answerWith("<html>503</html>");
        asks(patient, "HDHP 3000", "HM55667788");
        jobs.runDue();

        asks(patient, "HDHP 3000", "HM55667788");

        assertThat(status(patient)).isEqualTo(EligibilityStatus.UNKNOWN);
        assertThat(newest(patient).due().minor()).isPositive();
        assertThat(newest(patient).notes()).extracting(Note::code).contains(Note.Code.ANSWER_UNREADABLE);
    }

    @Test
    void freshAnswerIsUsedAgainAndAnOldOneIsNot() {
        var patient = holding();
        asks(patient, "Gold PPO", "SHP100200301");
        jobs.runDue();
        asks(patient, "Gold PPO", "SHP100200301");
        assertThat(checksOf(patient)).isEqualTo(1);

        asks(patient, "Gold PPO", "SHP100200300");

        assertThat(checksOf(patient)).isEqualTo(2);
    }

    @Test
    void payerIsAskedAgainThreeTimesAnHourAtMost() {
        var patient = holding();
        asks(patient, "Gold PPO", "SHP100200301");
        var day = day(patient);
        patient.run(actor -> askAgain.ask(actor, day));
        patient.run(actor -> askAgain.ask(actor, day));

        assertThatThrownBy(() -> patient.run(actor -> askAgain.ask(actor, day)))
                .isInstanceOf(EligibilityRefused.AskedTooOften.class);
    }

    @Test
    void payerIsAskedThreeTimesAnHourAtMostHoweverOftenAPatientClicks() {
        var patient = holding();
        asks(patient, "Gold PPO", "SHP100200301");
        var day = day(patient);

        var results = Race.times(6, () -> patient.get(actor -> askAgain.ask(actor, day)));

        assertThat(results).filteredOn(Race.Result::succeeded).hasSize(2);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .extracting(Race.Result::failure)
                .hasOnlyElementsOfType(EligibilityRefused.AskedTooOften.class);
        assertThat(checksOf(patient)).isEqualTo(3);
    }

    @Test
    void payerThatKnowsNoServiceTypesIsAskedAboutTheWholePlan() {
        var patient = holding();
        payers.refuseServiceType("98");
        asks(patient, "Gold PPO", "SHP100200301");
        jobs.runDue();

        assertThat(serviceTypesAskedFor(patient)).containsExactly("98", "30");
        assertThat(status(patient)).isEqualTo(EligibilityStatus.OK);
        asks(patient, "Gold PPO", "SHP100200301");
        assertThat(newest(patient).due()).isEqualTo(Money.usd(1_500));
        assertThat(tasksAbout(patient)).isZero();
    }

    @Test
    void payerThatDoesNotAnswerForTheWholePlanEitherIsForStaff() {
        var patient = holding();
        payers.refuseEveryServiceType();
        asks(patient, "Gold PPO", "SHP100200301");
        jobs.runDue();

        assertThat(serviceTypesAskedFor(patient)).containsExactly("98", "30");
        assertThat(status(patient)).isEqualTo(EligibilityStatus.REJECTED);
        assertThat(tasksAbout(patient)).isOne();
    }

    @Test
    void inquiryNamesTheVisitsDayOnThePatientsClockAndLiesSealed() {
        var patient = holding();
        asks(patient, "Gold PPO", "SHP100200301");
        jobs.runDue();

        EligibilityInquiry asked = payers.asked().getLast();
        assertThat(asked.serviceDate()).isEqualTo(day(patient));
        assertThat(asked.subscriber().memberId()).isEqualTo("SHP100200301");
        assertThat(tables.texts(
                        "select encode(request, 'escape') || encode(response, 'escape') from billing.eligibility_check where patient_id = ?",
                        persons.idOf(patient).value()))
                .noneMatch(stored -> stored.contains("SHP100200301") || stored.contains("ISA"));
    }

    @Test
    void otherPatientsCoverageIsNotThere() {
        var patient = holding();
        asks(patient, "Gold PPO", "SHP100200301");

        assertThat(persons.patient().get(myCoverage::newest)).isEmpty();
    }

    @Test
    void planThatIsNotKnownIsEstimatedByTheTypicalCopay() {
        var patient = holding();

        patient.run(actor -> makeQuote.make(actor, new Payer.UnknownPlan("Grandma's plan")));

        assertThat(newest(patient).lines())
                .extracting(QuoteLine::reason)
                .containsExactly(QuoteLine.Reason.TYPICAL_COPAY_UNTIL_PLAN_KNOWN);
        assertThat(newest(patient).selfPay()).isNotNull();
    }

    @Test
    void lowerShareAnsweredAfterBookingHoldsAtOnceAndLessIsCharged() {
        var patient = holding();
        payers.areSilent();
        var offered = (Answer.Offered) asks(patient, "HDHP 3000", "SHP100200301");
        jobs.runDue();
        var payment = bookings.starts(patient, offered.quote()).payment();
        bookings.approves(payment);
        bookings.settles(payment);
        payers.answerAgain();
        clock.advance(Duration.ofMinutes(2));

        jobs.runDue();

        assertThat(chargeOf(payment)).isEqualTo("1500 2500");
        assertThat(tables.texts(
                        "select status from billing.quote where patient_id = ? order by id",
                        persons.idOf(patient).value()))
                .containsExactly("SUPERSEDED", "BOOKED");
    }

    @Test
    void lowerShareEnteredByStaffAfterBookingHoldsToo() {
        var patient = holding();
        payers.areSilent();
        var offered = (Answer.Offered) asks(patient, "HDHP 3000", "SHP100200301");
        jobs.runDue();
        var payment = bookings.starts(patient, offered.quote()).payment();
        bookings.approves(payment);
        bookings.settles(payment);
        jobs.runDue();
        var coverage = patient.get(myCoverage::newest).orElseThrow().coverage().id();

        var typed = new TypedBenefits(day(patient), true, CopayAnswer.AMOUNT, "10.00", false, "", "", "", "", "");
        persons.biller().run(actor -> enterBenefits.enter(actor, coverage, typed));
        jobs.runDue();

        assertThat(chargeOf(payment)).isEqualTo("1000 2500");
    }

    @Test
    void lowerShareAnsweredWhileThePatientPaysHoldsOnceTheVisitIsBooked() {
        var patient = holding();
        var offered = (Answer.Offered) asks(patient, "HDHP 3000", "SHP100200301");
        var payment = bookings.starts(patient, offered.quote()).payment();
        jobs.runDue();
        bookings.approves(payment);
        bookings.settles(payment);

        jobs.runDue();

        assertThat(chargeOf(payment)).isEqualTo("1500 2500");
    }

    @Test
    void higherShareAnsweredAfterBookingIsNotCharged() {
        var patient = holding();
        payers.areSilent();
        var offered = (Answer.Offered) asks(patient, "Silver HMO", "HM55667788");
        jobs.runDue();
        var payment = bookings.starts(patient, offered.quote()).payment();
        bookings.approves(payment);
        bookings.settles(payment);
        payers.answerAgain();
        clock.advance(Duration.ofMinutes(2));

        jobs.runDue();

        assertThat(status(patient)).isEqualTo(EligibilityStatus.OK);
        assertThat(chargeOf(payment)).isEqualTo("2500 2500");
    }

    private String chargeOf(PaymentId payment) {
        return tables.text(
                "select coalesce(reduced_minor, amount_minor) || ' ' || amount_minor from billing.payment where id = ?",
                payment.value());
    }

    private As holding() {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes().getFirst());
        return patient;
    }

    private Answer asks(As patient, String plan, String member) {
        return patient.get(actor -> makeQuote.make(actor, new Payer.Plan(bookings.plan(plan), member)));
    }

    private Quote newest(As patient) {
        return patient.get(myQuote::newest).orElseThrow();
    }

    private EligibilityStatus status(As patient) {
        return java.util.Objects.requireNonNull(
                        patient.get(myCoverage::newest).orElseThrow().check())
                .status();
    }

    private long checksOf(As patient) {
        return tables.count(
                "billing.eligibility_check where patient_id = ?",
                persons.idOf(patient).value());
    }

    /** Of this patient only: what other tests left due is asked too. */
    private List<String> serviceTypesAskedFor(As patient) {
        return tables.texts(
                "select service_type from billing.eligibility_check where patient_id = ? order by asked_at, id",
                persons.idOf(patient).value());
    }

    private long tasksAbout(As patient) {
        return tables.count(
                "care.task where patient_id = ?", persons.idOf(patient).value());
    }

    private LocalDate day(As patient) {
        var start = tables.text(
                "select starts_at::text from care.hold where patient_id = ? order by id desc limit 1",
                persons.idOf(patient).value());
        return java.time.OffsetDateTime.parse(start.replace(' ', 'T') + ":00")
                .atZoneSameInstant(ZoneId.of("America/Chicago"))
                .toLocalDate();
    }
}
