package care.plumbline.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.payment.GatewayRunner;
import care.plumbline.billing.payment.GatewayRunner.Outcome;
import care.plumbline.billing.payment.PaymentId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.SystemRunner;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class BookVisitTest {

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private MyVisits myVisits;

    @Autowired
    private MyHold myHold;

    @Autowired
    private GatewayRunner runner;

    @Autowired
    private SystemRunner system;

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void paidHoldBecomesTheVisitOfItsDoctorAndTime() {
        var patient = persons.patient();
        var time = bookings.openTimes().getFirst();

        var visit = bookings.books(patient, time);

        var booked = patient.get(actor -> myVisits.find(actor, visit)).orElseThrow();
        assertThat(booked.status()).isEqualTo(VisitStatus.BOOKED);
        assertThat(booked.doctor()).isEqualTo(time.doctor());
        assertThat(booked.slot()).isEqualTo(time.slot());
        assertThat(patient.get(myHold::newest)).isEmpty();
        assertThat(bookings.openTimes()).doesNotContain(time);
        assertThat(tables.count(
                        "care.claim where visit_id = ? and kind = 'VISIT' and expires_at is null", visit.value()))
                .isEqualTo(1);
    }

    @Test
    void bookingIsMailedOnce() {
        var patient = persons.patient();
        var payment = bookings.pays(patient, bookings.openTimes().getFirst());
        runner.settle(payment);
        runner.settle(payment);

        jobs.runDue();

        var address = "select email from care.account where id = ?";
        assertThat(tables.count(
                        "sandbox.mail where recipient = ?",
                        tables.text(address, patient.actor().requireAccount().value())))
                .isEqualTo(1);
    }

    @Test
    void mailShowsTheClockTheTimeWasChosenBy() {
        var patient = persons.patient();
        var time = bookings.openTimes().getFirst();
        bookings.books(patient, time);

        jobs.runDue();

        var address = tables.text(
                "select email from care.account where id = ?",
                patient.actor().requireAccount().value());
        assertThat(tables.text("select body from sandbox.mail where recipient = ?", address))
                .contains("Pacific")
                .containsPattern(
                        "\\b" + time.slot().start().atZone(Bookings.ZONE).format(DateTimeFormatter.ofPattern("h:mm"))
                                + "\\W");
    }

    @Test
    void secondCallFindsTheVisitOfTheFirst() {
        var payment = authorised(persons.patient());

        var first = books(payment);
        var second = books(payment);

        assertThat(second).isEqualTo(first);
        assertThat(tables.count("care.visit where payment_id = ?", payment.value()))
                .isEqualTo(1);
    }

    @Test
    void eightCallsAtOnceBookOneVisit() {
        var payment = authorised(persons.patient());

        var results = Race.times(8, () -> books(payment));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results.stream().map(Race.Result::answer).distinct()).hasSize(1);
        assertThat(tables.count("care.visit where payment_id = ?", payment.value()))
                .isEqualTo(1);
        assertThat(tables.count(
                        "care.claim c join care.visit v on v.id = c.visit_id where v.payment_id = ?", payment.value()))
                .isEqualTo(1);
    }

    @Test
    void unpaidHoldIsNotBooked() {
        var payment =
                bookings.startsToPay(persons.patient(), bookings.openTimes().getFirst());

        assertThatThrownBy(() -> books(payment)).isInstanceOf(BookingRefused.NotPaid.class);
        assertThat(tables.count("care.visit where payment_id = ?", payment.value()))
                .isZero();
        assertThat(tables.count("care.claim where kind = 'VISIT' and id = ?", holdOf(payment)))
                .isZero();
    }

    @Test
    void lapsedHoldWhoseClaimStillStandsIsBooked() {
        var patient = persons.patient();
        var payment = bookings.pays(patient, aTimeThisAfternoon());
        clock.advance(Duration.ofMinutes(33));
        assertThat(patient.get(myHold::newest).orElseThrow().hold().isLive(clock.instant()))
                .isFalse();

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.Booked.class);
    }

    @Test
    void lapsedHoldWhoseClaimIsGoneTakesTheTimeAnewWhileItIsFree() {
        var payment = bookings.pays(persons.patient(), aTimeThisAfternoon());
        tables.change("delete from care.claim where id = ?", holdOf(payment));

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.Booked.class);
        assertThat(tables.count("care.claim where id = ? and kind = 'VISIT'", holdOf(payment)))
                .isEqualTo(1);
    }

    @Test
    void whoeverLosesTheTimeIsNotCharged() {
        var time = aTimeThisAfternoon();
        var loser = bookings.pays(persons.patient(), time);
        clock.advance(Duration.ofMinutes(33));
        bookings.books(persons.patient(), time);

        assertThat(runner.settle(loser)).isInstanceOf(Outcome.TimeLost.class);

        assertThat(bookings.stateOf(loser)).isEqualTo("VOIDED");
        assertThat(bookings.authorisationsOf(loser)).containsExactly("VOIDED");
        assertThat(tables.text(
                        "select q.status from billing.quote q join billing.payment p on p.quote_id = q.id where p.id = ?",
                        loser.value()))
                .isEqualTo("RELEASED");
    }

    @Test
    void oneOfSixtyFourPaidHoldsThatLapsedIsBookedAndNobodyElseIsCharged() {
        // Each hold lapses before the next one is taken: 64 times 33 minutes are a day and a half.
        var time = aTimeAfter(Duration.ofDays(2));
        var payments =
                Stream.generate(() -> paysAndLetsTheHoldLapse(time)).limit(64).toList();

        var results = Race.of(payments.stream()
                .<Callable<Outcome>>map(payment -> () -> runner.settle(payment))
                .toList());

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results)
                .extracting(Race.Result::answer)
                .filteredOn(Outcome.Booked.class::isInstance)
                .hasSize(1);
        assertThat(results)
                .extracting(Race.Result::answer)
                .filteredOn(Outcome.TimeLost.class::isInstance)
                .hasSize(63);
        assertThat(payments.stream().flatMap(payment -> bookings.authorisationsOf(payment).stream()))
                .hasSize(64)
                .containsOnlyOnce("AUTHORISED")
                .containsOnly("AUTHORISED", "VOIDED");
        assertThat(payments.stream().map(bookings::stateOf))
                .hasSize(64)
                .containsOnlyOnce("AUTHORIZED")
                .containsOnly("AUTHORIZED", "VOIDED");
        assertThat(payments.stream().map(this::quoteAndVisit))
                .containsOnlyOnce("BOOKED with a visit")
                .containsOnly("BOOKED with a visit", "RELEASED without a visit");
        assertThat(tables.count(
                        "care.claim where doctor_id = ? and lower(during) = ?::timestamptz",
                        time.doctor().value(),
                        time.slot().start().toString()))
                .isEqualTo(1);
    }

    @Test
    void visitThatWouldHaveBegunIsNotBooked() {
        var time = aTimeThisAfternoon();
        var payment = bookings.pays(persons.patient(), time);
        clock.set(time.slot().start());

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.TimeLost.class);
        assertThat(bookings.authorisationsOf(payment)).containsExactly("VOIDED");
    }

    @Test
    void emergencyThatCameUpWhilePayingIsNotBookedAndNotCharged() {
        var patient = persons.patient();
        var payment = bookings.pays(patient, aTimeThisAfternoon());
        interviews.starts(patient);
        interviews.goesOn(patient, Interviews.with("ces.bowel=lost-control"));

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.TimeLost.class);
        assertThat(bookings.authorisationsOf(payment)).containsExactly("VOIDED");
    }

    @Test
    void answersBegunAgainWhilePayingDoNotUndoAPaidBooking() {
        var patient = persons.patient();
        var payment = bookings.pays(patient, aTimeThisAfternoon());
        interviews.starts(patient);

        assertThat(runner.settle(payment)).isInstanceOf(Outcome.Booked.class);
    }

    private PaymentId authorised(As patient) {
        var payment = bookings.pays(patient, bookings.openTimes().getFirst());
        // The gateway's answer is stored, and nothing booked yet: as if the portal had stopped in between.
        tables.change("""
                update billing.payment set state = 'AUTHORIZED', authorised_at = started_at,
                    authorisation_ref = (select ref from sandbox.authorisation a where a.session_ref = payment.session_ref)
                where id = ? and (select set_config('plumbline.role', 'SYSTEM', true)) = 'SYSTEM'
                """, payment.value());
        return payment;
    }

    private PaymentId paysAndLetsTheHoldLapse(OpenTime time) {
        var payment = bookings.pays(persons.patient(), time);
        clock.advance(Duration.ofMinutes(33));
        return payment;
    }

    private String quoteAndVisit(PaymentId payment) {
        return tables.text("""
                select q.status || case when p.visit_id is null then ' without' else ' with' end || ' a visit'
                from billing.payment p join billing.quote q on q.id = p.quote_id where p.id = ?
                """, payment.value());
    }

    private OpenTime aTimeThisAfternoon() {
        return aTimeAfter(Duration.ofHours(3));
    }

    private OpenTime aTimeAfter(Duration later) {
        var earliest = clock.instant().plus(later);
        List<OpenTime> times = bookings.openTimes();
        return times.stream()
                .filter(time -> time.slot().start().isAfter(earliest))
                .findFirst()
                .orElseThrow();
    }

    private UUID holdOf(PaymentId payment) {
        return tables.id("select hold_id from billing.payment where id = ?", payment.value());
    }

    private VisitId books(PaymentId payment) {
        return system.run(self -> bookVisit.book(self, new PaymentRef(payment.value())));
    }
}
