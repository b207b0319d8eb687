package care.plumbline.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.visit.MarkNoShow;
import care.plumbline.domain.visit.VisitRefused;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.UnreliableGateway;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class CancelVisitTest {

    @Autowired
    private CancelVisit cancelling;

    @Autowired
    private CancellationTerms terms;

    @Autowired
    private MarkNoShow markNoShow;

    @Autowired
    private AskToMove asking;

    @Autowired
    private MoveTimes moveTimes;

    @Autowired
    private RescheduleVisit rescheduling;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Autowired
    private UnreliableGateway gateway;

    @ParameterizedTest(name = "{0} minutes before, {1}: {2} cents")
    @CsvSource({
        "1441, SELF_PAY, 0",
        "1440, SELF_PAY, 0",
        "1439, SELF_PAY, 1500",
        "1, SELF_PAY, 1500",
        "1, Silver HMO, 1500",
        "1, Gold PPO, 1500",
        "1, State plan, 0",
    })
    void feeFollowsThePolicyAndIsShownFirst(long minutesBefore, String payer, long fee) {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = books(patient, time, payer);
        var paid = Long.parseLong(amount(visit));
        clock.set(time.slot().start().minus(Duration.ofMinutes(minutesBefore)));

        var shown = patient.get(actor -> terms.of(actor, visit, CancelReason.COST));
        cancels(patient, visit, CancelReason.COST);
        jobs.runDue();

        assertThat(shown.feeMinor()).isEqualTo(fee);
        assertThat(shown.releasedMinor()).isEqualTo(paid - fee);
        assertThat(shown.freeUntil()).isEqualTo(time.slot().start().minus(Duration.ofHours(24)));
        assertThat(charged(visit)).isEqualTo(fee == 0 ? "VOIDED 0" : "CAPTURED " + fee);
        assertThat(stateOf(visit)).isEqualTo(fee == 0 ? "VOIDED" : "CAPTURED");
    }

    @Test
    void nothingToPayIsNothingToSettle() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(3));
        var visit = books(patient, time, "Choice Plus");

        cancels(patient, visit, CancelReason.OTHER);
        jobs.runDue();

        assertThat(stateOf(visit)).isEqualTo("ABANDONED");
        assertThat(quoteOf(visit)).isEqualTo("RELEASED");
    }

    @Test
    void timeIsFreeAgainAndTheVisitRemembersWhy() {
        var patient = persons.patient();
        var time = bookings.openTimes().getFirst();
        var visit = bookings.books(patient, time);

        cancels(patient, visit, CancelReason.FEELS_BETTER);

        assertThat(bookings.openTimes()).contains(time);
        assertThat(tables.count("care.claim where visit_id = ?", visit.value())).isZero();
        assertThat(tables.text(
                        "select status || ' ' || cancelled_by || ' ' || cancel_reason from care.visit where id = ?",
                        visit.value()))
                .isEqualTo("CANCELLED PATIENT FEELS_BETTER");
        assertThat(tables.text("select kind || ' ' || reason from care.visit_change where visit_id = ?", visit.value()))
                .isEqualTo("CANCELLED FEELS_BETTER");
    }

    @Test
    void sameKeyTenTimesAtOnceCancelsOnceAndAnotherKeyFindsNothingToCancel() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());
        var shown = patient.get(actor -> terms.of(actor, visit, CancelReason.COST));
        var key = CommandKey.next();

        var results = Race.times(10, () -> {
            patient.run(actor -> cancelling.cancel(actor, key, visit, CancelReason.COST, shown));
            return true;
        });

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(tables.count("care.visit_change where visit_id = ?", visit.value()))
                .isEqualTo(1);
        assertThatThrownBy(() -> patient.run(
                        actor -> cancelling.cancel(actor, CommandKey.next(), visit, CancelReason.COST, shown)))
                .isInstanceOf(BookingRefused.VisitNotBooked.class);
    }

    @Test
    void feeThatRoseSinceItWasShownIsNotTaken() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(25));
        var visit = bookings.books(patient, time);
        var shown = patient.get(actor -> terms.of(actor, visit, CancelReason.COST));
        clock.set(time.slot().start().minus(Duration.ofHours(23)));

        assertThatThrownBy(() -> patient.run(
                        actor -> cancelling.cancel(actor, CommandKey.next(), visit, CancelReason.COST, shown)))
                .isInstanceOf(BookingRefused.CostsMore.class);
        assertThat(status(visit)).isEqualTo("BOOKED");
    }

    @Test
    void visitWhoseDoctorDoesNotComeIsGivenUpForFreeAfterAQuarterOfAnHour() {
        var patient = persons.patient();
        var time = bookings.openTimes().getFirst();
        var visit = bookings.books(patient, time);
        clock.set(time.slot().start().plus(Duration.ofMinutes(14)));
        assertThatThrownBy(() -> cancels(patient, visit, CancelReason.OTHER))
                .isInstanceOf(BookingRefused.TooLate.class);
        clock.advance(Duration.ofMinutes(1));

        cancels(patient, visit, CancelReason.OTHER);
        jobs.runDue();

        assertThat(charged(visit)).isEqualTo("VOIDED 0");
        assertThat(tables.text("select cancelled_by from care.visit where id = ?", visit.value()))
                .isEqualTo("CLINIC");
    }

    @Test
    void patientDoesNotGiveTheClinicsReasonAndNobodyCancelsAnothersVisit() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());

        assertThatThrownBy(() -> cancels(patient, visit, CancelReason.CLINIC_CLOSED))
                .isInstanceOf(BookingRefused.NotThePatientsReason.class);
        assertThatThrownBy(() -> cancels(persons.patient(), visit, CancelReason.OTHER))
                .isInstanceOf(BookingRefused.VisitNotThere.class);
        assertThatThrownBy(() -> cancels(persons.somebody(Role.CARE_COORDINATOR), visit, CancelReason.CLINIC_CLOSED))
                .isInstanceOf(BookingRefused.VisitNotThere.class);
        assertThat(status(visit)).isEqualTo("BOOKED");
    }

    @Test
    void coordinatorCancelsForThePatientAndTheTrailSaysForWhomAndWhy() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(2));
        var visit = bookings.books(patient, time);
        var coordinator = persons.somebody(Role.CARE_COORDINATOR).actor();
        var acting = new As(coordinator.actingFor(patient.actor().requireAccount(), Actor.BehalfReason.CLINIC_CHANGED));

        cancels(acting, visit, CancelReason.DOCTOR_AWAY);
        jobs.runDue();

        assertThat(charged(visit)).isEqualTo("VOIDED 0");
        assertThat(tables.text("""
                select actor_account || ' ' || on_behalf_of || ' ' || behalf_reason from care.audit_event
                where record_id = ? and action = 'CANCELLED'
                """, visit.value()))
                .isEqualTo(coordinator.requireAccount().value() + " "
                        + patient.actor().requireAccount().value() + " CLINIC_CHANGED");
    }

    @Test
    void silentGatewayIsAskedAgainUntilTheMoneyIsSettled() {
        var patient = persons.patient();
        var visit = bookings.books(patient, aTimeAfter(Duration.ofHours(48)));
        gateway.doesNotHear(UnreliableGateway.Call.VOID);

        cancels(patient, visit, CancelReason.COST);
        jobs.runDue();
        assertThat(stateOf(visit)).isEqualTo("AUTHORIZED");
        gateway.answerAgain();
        clock.advance(Duration.ofMinutes(5));
        jobs.runDue();

        assertThat(charged(visit)).isEqualTo("VOIDED 0");
        assertThat(stateOf(visit)).isEqualTo("VOIDED");
    }

    @Test
    void missedVisitCostsItsFeeAfterAQuarterOfAnHour() {
        var patient = persons.patient();
        var time = bookings.openTimes(persons.leeId()).getFirst();
        var visit = bookings.books(patient, time);
        charting.starts(persons.lee(), visit);
        clock.set(time.slot().start().plus(Duration.ofMinutes(14)));
        assertThatThrownBy(() -> persons.lee().run(actor -> markNoShow.miss(actor, visit)))
                .isInstanceOf(VisitRefused.NotMissedYet.class);
        clock.advance(Duration.ofMinutes(1));

        persons.lee().run(actor -> markNoShow.miss(actor, visit));
        jobs.runDue();

        assertThat(status(visit)).isEqualTo("NO_SHOW");
        assertThat(charged(visit)).isEqualTo("CAPTURED 2500");
        assertThatThrownBy(() -> charting.starts(persons.lee(), visit)).isInstanceOf(VisitRefused.WrongState.class);
    }

    @Test
    void doctorWhoBeganTooLateMarksNobodyMissed() {
        var time = bookings.openTimes(persons.leeId()).getFirst();
        var visit = bookings.books(persons.patient(), time);
        clock.set(time.slot().start().plus(Duration.ofMinutes(40)));
        charting.starts(persons.lee(), visit);

        assertThatThrownBy(() -> persons.lee().run(actor -> markNoShow.miss(actor, visit)))
                .isInstanceOf(VisitRefused.DoctorWasLate.class);
    }

    @Test
    void movingBecauseTheClinicAskedCostsNothingLater() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        clock.set(time.slot().start().minus(Duration.ofHours(20)));
        var coordinator = persons.somebody(Role.CARE_COORDINATOR).actor();
        new As(coordinator.actingFor(patient.actor().requireAccount(), Actor.BehalfReason.CLINIC_CHANGED))
                .run(actor -> asking.ask(actor, visit));
        movesFarAway(patient, visit);

        assertThat(patient.get(actor -> terms.of(actor, visit, CancelReason.OTHER))
                        .isFree())
                .isTrue();
    }

    @Test
    void movingOnThePhoneAtTheLastMomentCountsLikeMovingOneself() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        clock.set(time.slot().start().minus(Duration.ofHours(2)));
        var coordinator = persons.somebody(Role.CARE_COORDINATOR).actor();
        movesFarAway(
                new As(coordinator.actingFor(patient.actor().requireAccount(), Actor.BehalfReason.PERSON_ASKED)),
                visit);

        assertThat(patient.get(actor -> terms.of(actor, visit, CancelReason.OTHER))
                        .feeMinor())
                .isEqualTo(1_500);
    }

    private void movesFarAway(As person, VisitId visit) {
        var to = person.get(actor -> moveTimes.list(actor, visit, OpenTimes.Wishes.NONE)).stream()
                .filter(open -> open.slot().start().isAfter(clock.instant().plus(Duration.ofHours(48))))
                .findFirst()
                .orElseThrow();
        person.run(actor -> rescheduling.reschedule(
                actor,
                CommandKey.next(),
                new RescheduleVisit.Request(visit, to.doctor(), to.slot().start(), Bookings.ZONE)));
    }

    @Test
    void visitThatWasNotBegunIsNotMissed() {
        var time = bookings.openTimes(persons.leeId()).getFirst();
        var visit = bookings.books(persons.patient(), time);
        clock.set(time.slot().start().plus(Duration.ofMinutes(20)));

        assertThatThrownBy(() -> persons.lee().run(actor -> markNoShow.miss(actor, visit)))
                .isInstanceOf(VisitRefused.WrongState.class);
    }

    @Test
    void visitThatBeganIsCalledOffOnlyWhenItFailedOnOurSide() {
        var patient = persons.patient();
        var time = bookings.openTimes(persons.leeId()).getFirst();
        var visit = bookings.books(patient, time);
        charting.starts(persons.lee(), visit);
        clock.set(time.slot().start().plus(Duration.ofMinutes(5)));
        assertThatThrownBy(() -> cancels(patient, visit, CancelReason.OTHER))
                .isInstanceOf(BookingRefused.VisitNotBooked.class);
        var coordinator = persons.somebody(Role.CARE_COORDINATOR).actor();

        cancels(
                new As(coordinator.actingFor(patient.actor().requireAccount(), Actor.BehalfReason.CLINIC_CHANGED)),
                visit,
                CancelReason.TECHNICAL);
        jobs.runDue();

        assertThat(charged(visit)).isEqualTo("VOIDED 0");
    }

    @Test
    void movingAtTheLastMomentDoesNotMakeCallingOffFreeAgain() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        clock.set(time.slot().start().minus(Duration.ofHours(2)));
        movesFarAway(patient, visit);

        assertThat(patient.get(actor -> terms.of(actor, visit, CancelReason.OTHER))
                        .feeMinor())
                .isEqualTo(1_500);
    }

    @ParameterizedTest
    @CsvSource({"COMPLETED, BOOKED", "CANCELLED, BOOKED", "BOOKED, COMPLETED", "BOOKED, NO_SHOW", "NO_SHOW, IN_PROGRESS"
    })
    void databaseRefusesWhatTheStateMachineDoesNotAllow(String from, String to) {
        var visit = bookings.books(persons.patient(), bookings.openTimes().getFirst());
        reach(visit, from);

        assertThatThrownBy(() -> tables.change("update care.visit set status = ? where id = ?", to, visit.value()))
                .hasMessageContaining("does not become");
    }

    private void reach(VisitId visit, String status) {
        switch (status) {
            case "COMPLETED" -> {
                tables.change(
                        "update care.visit set status = 'IN_PROGRESS', started_at = starts_at where id = ?",
                        visit.value());
                tables.change(
                        "update care.visit set status = 'COMPLETED', completed_at = ends_at where id = ?",
                        visit.value());
            }
            case "CANCELLED" -> tables.change("""
                        update care.visit set status = 'CANCELLED', cancelled_at = starts_at, cancelled_by = 'CLINIC',
                            cancel_reason = 'TECHNICAL' where id = ?
                        """, visit.value());
            case "NO_SHOW" -> {
                tables.change(
                        "update care.visit set status = 'IN_PROGRESS', started_at = starts_at where id = ?",
                        visit.value());
                tables.change(
                        "update care.visit set status = 'NO_SHOW', missed_at = starts_at where id = ?", visit.value());
            }
            default -> assertThat(status(visit)).isEqualTo(status);
        }
    }

    private void cancels(As person, VisitId visit, CancelReason reason) {
        person.run(actor -> cancelling.cancel(actor, CommandKey.next(), visit, reason, terms.of(actor, visit, reason)));
    }

    private VisitId books(As patient, OpenTime time, String payer) {
        if (payer.equals("SELF_PAY")) {
            return bookings.books(patient, time);
        }
        return bookings.books(patient, time, bookings.plan(payer));
    }

    private OpenTime aTimeAfter(Duration later) {
        var earliest = clock.instant().plus(later);
        return bookings.openTimes().stream()
                .filter(time -> time.slot().start().isAfter(earliest))
                .findFirst()
                .orElseThrow();
    }

    private String status(VisitId visit) {
        return tables.text("select status from care.visit where id = ?", visit.value());
    }

    private String amount(VisitId visit) {
        return tables.text("select amount_minor::text from billing.payment where visit_id = ?", visit.value());
    }

    private String stateOf(VisitId visit) {
        return tables.text("select state from billing.payment where visit_id = ?", visit.value());
    }

    private String quoteOf(VisitId visit) {
        return tables.text(
                "select q.status from billing.quote q join billing.payment p on p.quote_id = q.id where p.visit_id = ?",
                visit.value());
    }

    /** What the bank did: its state and the cents it charged. */
    private String charged(VisitId visit) {
        return tables.text("""
                select a.state || ' ' || a.captured_minor from sandbox.authorisation a join sandbox.session s on s.ref = a.session_ref
                where s.reference = (select reference from billing.payment where visit_id = ?)
                """, visit.value());
    }
}
