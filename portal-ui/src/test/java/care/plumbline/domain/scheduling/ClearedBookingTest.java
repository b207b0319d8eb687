package care.plumbline.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.payment.GatewayRunner;
import care.plumbline.billing.payment.GatewayRunner.Outcome;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.intake.IntakeRefused;
import care.plumbline.triage.intake.IntakeReview;
import care.plumbline.triage.intake.MyIntake;
import care.plumbline.triage.intake.StartIntake;
import care.plumbline.triage.intake.SubmitIntake;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is answered or told after a time was held counts at every later step: price, payment and booking. */
@PortalTest
class ClearedBookingTest {

    private static final String URGENT = "sys.fever=felt-hot";

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Interviews interviews;

    @Autowired
    private GatewayRunner runner;

    @Autowired
    private MyHold myHold;

    @Autowired
    private StartIntake startIntake;

    @Autowired
    private SubmitIntake submitIntake;

    @Autowired
    private MyIntake myIntake;

    @Autowired
    private IntakeReview review;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void answersThatBecameUrgentTakeThePriceOfALaterTimeAway() {
        var patient = persons.patient();
        bookings.holds(patient, latest());

        answersAnew(patient, URGENT);

        assertThat(held(patient).permitted()).isFalse();
        assertThatThrownBy(() -> bookings.quotes(patient)).isInstanceOf(BookingRefused.NotCleared.class);
    }

    @Test
    void answersThatBecameUrgentStopThePayment() {
        var patient = persons.patient();
        bookings.holds(patient, latest());
        var quote = bookings.quotes(patient);

        answersAnew(patient, URGENT);

        assertThatThrownBy(() -> bookings.starts(patient, quote)).isInstanceOf(BookingRefused.NotCleared.class);
    }

    @Test
    void answersThatBecameUrgentWhilePayingVoidThePayment() {
        var patient = persons.patient();
        var payment = bookings.pays(patient, latest());

        answersAnew(patient, URGENT);

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.TimeLost.class);
        assertThat(bookings.authorisationsOf(payment)).containsExactly("VOIDED");
    }

    @Test
    void emergencyTakesPriceAndPaymentAway() {
        var patient = persons.patient();
        bookings.holds(patient, latest());
        var quote = bookings.quotes(patient);

        patient.run(actor -> startIntake.start(actor, "en", List.of()));
        interviews.goesOn(patient, Interviews.with("ces.bowel=lost-control"));

        assertThat(held(patient).permitted()).isFalse();
        assertThatThrownBy(() -> bookings.quotes(patient)).isInstanceOf(BookingRefused.NotCleared.class);
        assertThatThrownBy(() -> bookings.starts(patient, quote)).isInstanceOf(BookingRefused.NotCleared.class);
    }

    @Test
    void timeHeldForOneStateIsNotSoldInAnother() {
        var patient = persons.patient();
        bookings.holds(patient, bookings.openTimes(persons.ortizId()).getFirst());
        var quote = bookings.quotes(patient);

        persons.tells(patient, Persons.details("NY", persons.fortyYearsAgo()));
        patient.run(submitIntake::submit);

        assertThat(held(patient).permitted()).isFalse();
        assertThatThrownBy(() -> bookings.quotes(patient)).isInstanceOf(BookingRefused.StateChanged.class);
        assertThatThrownBy(() -> bookings.starts(patient, quote)).isInstanceOf(BookingRefused.StateChanged.class);
    }

    @Test
    void birthDateOfTheAccountIsAssessedBeforeAnythingIsSold() {
        var patient = persons.patient();
        var time = latest();
        bookings.holds(patient, time);

        persons.tells(patient, Persons.details("TX", persons.fortyYearsAgo().minusYears(30)));

        assertThatThrownBy(() -> bookings.quotes(patient)).isInstanceOf(BookingRefused.NotCleared.class);
        assertThat(patient.get(myHold::clearance)).isEqualTo(new Clearance.Blocked(Clearance.Reason.NOT_ASSESSED));
        patient.run(submitIntake::submit);
        assertThat(patient.get(myHold::clearance)).isEqualTo(new Clearance.Within(Duration.ofHours(72)));
    }

    @Test
    void otherTimeIsNotHeldWhileOneIsBeingPaid() {
        var patient = persons.patient();
        var times = bookings.openTimes();
        var payment = bookings.startsToPay(patient, times.getFirst());

        assertThatThrownBy(() -> bookings.holds(patient, times.getLast()))
                .isInstanceOf(BookingRefused.PaymentUnderWay.class);

        runner.abandon(payment);
        bookings.holds(patient, times.getLast());
        assertThat(bookings.sessionsOf(payment)).isEqualTo(1);
    }

    @Test
    void holdThatWasReplacedBooksNothingEvenWhenItIsPaid() {
        var patient = persons.patient();
        var payment = bookings.pays(patient, bookings.openTimes().getFirst());
        tables.change(
                "update care.hold set ended_at = held_at where id = (select hold_id from billing.payment where id = ?)",
                payment.value());

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.TimeLost.class);
        assertThat(bookings.authorisationsOf(payment)).containsExactly("VOIDED");
    }

    @Test
    void signingInWhileTheAccountPaysForAnotherTimeLetsTheNewOneGo() {
        var patient = persons.patient();
        var times = bookings.openTimes();
        var payment = bookings.startsToPay(patient, times.getFirst());
        var visitor = persons.clearedVisitor();
        bookings.holds(visitor, times.getLast());

        persons.signsInTo(patient, visitor);
        bookings.approves(payment);

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.Booked.class);
        assertThat(patient.get(myHold::newest)).isEmpty();
        assertThat(bookings.openTimes())
                .extracting(OpenTime::slot)
                .contains(times.getLast().slot());
    }

    @Test
    void answersAVisitIsAboutNeverChangeAndTheDoctorSeesThatNewerOnesExist() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
        var intake = new IntakeRef(tables.id("select intake_id from care.visit where id = ?", visit.value()));

        assertThat(patient.get(myIntake::standing).state()).isEqualTo(MyIntake.State.BOOKED);
        assertThatThrownBy(() -> interviews.answers(patient, URGENT)).isInstanceOf(IntakeRefused.AlreadyBooked.class);
        assertThat(reviewed(intake).header().laterLevel()).isNull();

        answersAnew(patient, URGENT);

        assertThat(reviewed(intake).header().level()).isEqualTo(Disposition.VIRTUAL_VISIT_ROUTINE);
        assertThat(reviewed(intake).header().laterLevel()).isEqualTo(Disposition.URGENT_SAME_DAY);
    }

    @Test
    void visitIsAboutTheIntakeItsTimeWasHeldWith() {
        var patient = persons.patient();
        var held = tables.id(
                "select id from triage.intake where patient_id = ?",
                persons.idOf(patient).value());
        var payment = bookings.pays(patient, bookings.openTimes().getFirst());
        answersAnew(patient, "pain.location=lower-right");

        runner.settle(payment);

        assertThat(tables.id("select intake_id from care.visit where payment_id = ?", payment.value()))
                .isEqualTo(held);
    }

    private IntakeReview.Review reviewed(IntakeRef intake) {
        return persons.lee().get(actor -> review.of(actor, intake)).orElseThrow();
    }

    private void answersAnew(As patient, String change) {
        clock.advance(Duration.ofSeconds(1));
        interviews.completes(patient, Interviews.with(change));
    }

    private MyHold.Held held(As patient) {
        return patient.get(myHold::newest).orElseThrow();
    }

    private OpenTime latest() {
        return bookings.openTimes().getLast();
    }
}
