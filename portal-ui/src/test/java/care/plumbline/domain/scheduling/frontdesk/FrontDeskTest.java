package care.plumbline.domain.scheduling.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.AskToMove;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.CancelReason;
import care.plumbline.domain.scheduling.CancelVisit;
import care.plumbline.domain.scheduling.CancellationTerms;
import care.plumbline.domain.scheduling.MoveTimes;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.RescheduleVisit;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.hours.ChangeSchedule;
import care.plumbline.domain.scheduling.hours.MySchedule;
import care.plumbline.domain.scheduling.hours.ScheduleRefused;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Jobs;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class FrontDeskTest {

    private static final ZoneId LEE = ZoneId.of("America/New_York");

    @Autowired
    private FindPatients finding;

    @Autowired
    private DayBook dayBook;

    @Autowired
    private CloseDay closing;

    @Autowired
    private ClosedDays closedDays;

    @Autowired
    private ReopenDay reopening;

    @Autowired
    private AskToMove asking;

    @Autowired
    private MySchedule mySchedule;

    @Autowired
    private ChangeSchedule changing;

    @Autowired
    private RescheduleVisit rescheduling;

    @Autowired
    private MoveTimes moveTimes;

    @Autowired
    private CancelVisit cancelling;

    @Autowired
    private CancellationTerms terms;

    @Autowired
    private MyVisits myVisits;

    @Autowired
    private MyHold myHold;

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

    private As coordinator;

    @BeforeEach
    void somebodyIsAtTheDesk() {
        coordinator = persons.somebody(Role.CARE_COORDINATOR);
    }

    @AfterEach
    void everyDayIsOpenAgain() {
        tables.change("delete from care.clinic_holiday");
        tables.change("delete from care.time_off");
    }

    @ParameterizedTest(name = "{0}, born {1}, {2}: {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "quimby | 1971-03-09 | '' | 1",
                "QUIM | 1971-03-09 | '' | 1",
                "Ada Quimby | 1971-03-09 | '' | 1",
                "'' | | 3125550177 | 1",
                "quimby | 1971-03-10 | '' | 0",
                "% | 1971-03-09 | 3125550177 | 0",
                "ada | 1971-03-09 | 3125550177 | 1"
            })
    void patientIsFoundByWhatTheySayOnThePhone(String name, LocalDate born, String phone, int count) {
        adaQuimby();

        var found = coordinator.get(
                actor -> finding.find(actor, new FindPatients.Criteria(name == null ? "" : name, born, phone)));

        assertThat(found).hasSize(count);
        tables.change(
                "update care.patient set family_name = 'Gone', phone = '5125550143' where family_name = 'Quimby'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"quimby | | ''", "'' | 1971-03-09 | ''", "q | 1971-03-09 | ''", "quimby | | 312555"})
    void nobodyBrowsesPatients(String name, LocalDate born, String phone) {
        assertThatThrownBy(() ->
                        coordinator.run(actor -> finding.find(actor, new FindPatients.Criteria(name, born, phone))))
                .isInstanceOf(FrontDeskRefused.TooLittleToSearch.class);
    }

    @Test
    void whoeverWasFoundIsInTheTrail() {
        var patient = persons.idOf(adaQuimby());
        coordinator.run(actor -> finding.find(actor, new FindPatients.Criteria("", null, "3125550177")));

        assertThat(tables.count("care.audit_event where patient_id = ? and action = 'FOUND'", patient.value()))
                .isEqualTo(1);
        tables.change(
                "update care.patient set family_name = 'Gone', phone = '5125550143' where family_name = 'Quimby'");
    }

    @Test
    void coordinatorSeesThePatientActedForAndNobodyElse() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());

        assertThat(actingFor(patient).get(myVisits::list))
                .extracting(found -> found.id())
                .containsExactly(visit);
        assertThat(coordinator.get(myVisits::list)).isEmpty();
        assertThat(find(actingFor(persons.patient()), visit)).isEmpty();
    }

    @Test
    void timeHeldOnThePhoneIsKeptForTwoHoursAndThePatientPaysForIt() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(20));

        bookings.holds(actingFor(patient), time);

        var held = patient.get(myHold::newest).orElseThrow().hold();
        assertThat(held.slot()).isEqualTo(time.slot());
        assertThat(held.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofHours(2)));
        clock.advance(Duration.ofMinutes(100));
        var payment = bookings.starts(patient, bookings.quotes(patient)).payment();
        bookings.approves(payment);
        assertThat(bookings.settles(payment)).isPresent();
        assertThat(tables.text(
                        "select behalf_reason from care.audit_event where action = 'HELD' and record_id = ?",
                        held.id().value()))
                .isEqualTo("PERSON_ASKED");
    }

    @Test
    void closedDayOffersNothingAndListsWhoHasToBeMoved() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        var day = dayOf(time);

        coordinator.run(actor -> closing.close(actor, time.doctor(), day, ""));

        assertThat(bookings.openTimes(time.doctor()))
                .noneMatch(open -> dayOf(open).equals(day));
        assertThat(toMove()).containsExactly(visit);
        coordinator.run(actor -> reopening.reopen(
                actor, closedDays.ahead(actor).stream().findFirst().orElseThrow()));
        assertThat(toMove()).isEmpty();
        assertThat(bookings.openTimes(time.doctor()))
                .anyMatch(open -> dayOf(open).equals(day));
    }

    @Test
    void clinicsHolidayClosesEveryDoctorsDay() {
        var day = clock.instant().atZone(LEE).toLocalDate().plusDays(3);

        coordinator.run(actor -> closing.close(actor, null, day, "Founders' day"));

        assertThat(bookings.openTimes())
                .isNotEmpty()
                .noneMatch(open -> dayOf(open).equals(day));
    }

    @Test
    void pastDayAndNamelessHolidayAreRefused() {
        var today = clock.instant().atZone(LEE).toLocalDate();

        assertThatThrownBy(() -> coordinator.run(actor -> closing.close(actor, null, today.minusDays(1), "Late")))
                .isInstanceOf(FrontDeskRefused.DayIsPast.class);
        assertThatThrownBy(() -> coordinator.run(actor -> closing.close(actor, null, today.plusDays(1), " ")))
                .isInstanceOf(FrontDeskRefused.NameMissing.class);
        assertThat(tables.count("care.clinic_holiday")).isZero();
    }

    @Test
    void touchedVisitIsReassignedToAnotherDoctorAtTheSameTime() {
        var patient = persons.patient();
        var time = bookings.openTimes(persons.leeId()).stream()
                .filter(lees -> bookings.openTimes(persons.ortizId()).stream()
                        .anyMatch(other -> other.slot().equals(lees.slot())))
                .filter(lees -> lees.slot().start().isAfter(clock.instant().plus(Duration.ofHours(30))))
                .findFirst()
                .orElseThrow();
        var visit = bookings.books(patient, time);
        coordinator.run(actor -> closing.close(actor, persons.leeId(), dayOf(time), ""));
        var acting = actingFor(patient);

        var sameTime = acting.get(actor -> moveTimes.list(actor, visit, OpenTimes.Wishes.NONE)).stream()
                .filter(open -> open.slot().equals(time.slot()))
                .findFirst()
                .orElseThrow();
        acting.run(actor -> rescheduling.reschedule(
                actor,
                CommandKey.next(),
                new RescheduleVisit.Request(
                        visit, sameTime.doctor(), sameTime.slot().start(), LEE)));

        assertThat(toMove()).isEmpty();
        assertThat(patient.get(actor -> myVisits.find(actor, visit))
                        .orElseThrow()
                        .doctor())
                .isEqualTo(persons.ortizId());
    }

    @Test
    void askedPatientCancelsForFreeAtTheLastMoment() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        actingFor(patient).run(actor -> asking.ask(actor, visit));
        clock.set(time.slot().start().minus(Duration.ofHours(3)));

        var shown = patient.get(actor -> terms.of(actor, visit, CancelReason.TIME_DOES_NOT_SUIT));

        assertThat(shown.isFree()).isTrue();
        patient.run(
                actor -> cancelling.cancel(actor, CommandKey.next(), visit, CancelReason.TIME_DOES_NOT_SUIT, shown));
        assertThat(tables.text("select cancel_reason from care.visit where id = ?", visit.value()))
                .isEqualTo("DOCTOR_AWAY");
    }

    @Test
    void whatNobodyMovedIsCalledOffForFreeTwoHoursBefore() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        actingFor(patient).run(actor -> asking.ask(actor, visit));
        clock.set(time.slot().start().minus(Duration.ofMinutes(121)));
        jobs.runDue();
        assertThat(statusOf(patient, visit)).isEqualTo(VisitStatus.BOOKED);
        clock.advance(Duration.ofMinutes(1));

        jobs.runDue();

        assertThat(statusOf(patient, visit)).isEqualTo(VisitStatus.CANCELLED);
        assertThat(tables.text("select state from billing.payment where visit_id = ?", visit.value()))
                .isEqualTo("VOIDED");
    }

    @Test
    void askedVisitStaysWhenItsDayIsOpenedAgain() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        coordinator.run(actor -> closing.close(actor, time.doctor(), dayOf(time), ""));
        actingFor(patient).run(actor -> asking.ask(actor, visit));

        coordinator.run(actor -> reopening.reopen(
                actor, closedDays.ahead(actor).stream().findFirst().orElseThrow()));
        jobs.runDue();
        clock.set(time.slot().start().minus(Duration.ofMinutes(1)));
        jobs.runDue();

        assertThat(tables.texts("""
                select m.subject from sandbox.mail m join care.account a on a.email = m.recipient
                where a.id = ? order by m.id
                """, patient.actor().requireAccount().value()))
                .containsSubsequence(
                        "Your visit is booked", "Please choose another time for your visit", "Your visit is booked");
        var standing = patient.get(actor -> myVisits.find(actor, visit)).orElseThrow();
        assertThat(standing.status()).isEqualTo(VisitStatus.BOOKED);
        assertThat(standing.askedToMove()).isFalse();
    }

    @Test
    void visitMovedAfterBeingAskedIsNotCalledOffWhenItIsAskedAboutAgain() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        actingFor(patient).run(actor -> asking.ask(actor, visit));
        var to = patient.get(actor -> moveTimes.list(actor, visit, OpenTimes.Wishes.NONE))
                .getLast();
        patient.run(actor -> rescheduling.reschedule(
                actor,
                CommandKey.next(),
                new RescheduleVisit.Request(visit, to.doctor(), to.slot().start(), LEE)));
        actingFor(patient).run(actor -> asking.ask(actor, visit));

        clock.set(time.slot().start().minus(Duration.ofHours(1)));
        jobs.runDue();
        assertThat(statusOf(patient, visit)).isEqualTo(VisitStatus.BOOKED);
        clock.set(to.slot().start().minus(Duration.ofHours(2)));
        jobs.runDue();
        assertThat(statusOf(patient, visit)).isEqualTo(VisitStatus.CANCELLED);
    }

    @Test
    void closingADayCountsAsAChangeOfTheDoctorsSchedule() {
        var lee = persons.lee();
        var draft = lee.get(mySchedule::show).schedule();
        var day = clock.instant().atZone(LEE).toLocalDate().plusDays(3);
        coordinator.run(actor -> closing.close(actor, persons.leeId(), day, ""));

        assertThatThrownBy(() -> lee.run(actor -> changing.change(actor, draft, ChangeSchedule.Decision.KEEP)))
                .isInstanceOf(ScheduleRefused.ChangedMeanwhile.class);
        assertThat(bookings.openTimes(persons.leeId()))
                .noneMatch(open -> dayOf(open).equals(day));
    }

    @Test
    void visitItsDoctorKeptIsToBeMovedOnceTheDayIsClosed() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        tables.change("update care.visit set kept = true where id = ?", visit.value());

        coordinator.run(actor -> closing.close(actor, time.doctor(), dayOf(time), ""));

        assertThat(toMove()).containsExactly(visit);
    }

    @Test
    void coordinatorAndPatientTakingTwoTimesAtOnceNeverOverlap() {
        var patient = persons.patient();
        var times = bookings.openTimes(persons.leeId());
        var visit = bookings.books(patient, times.getFirst());
        var other = bookings.books(patient, times.get(20));
        var to = bookings.openTimes(persons.ortizId()).getLast();
        var same = bookings.openTimes(persons.leeId()).stream()
                .filter(time -> time.slot().overlaps(to.slot()))
                .findFirst()
                .orElseThrow();
        var acting = actingFor(patient);

        var results = Race.of(List.<Callable<Boolean>>of(
                () -> {
                    acting.run(actor -> rescheduling.reschedule(
                            actor,
                            CommandKey.next(),
                            new RescheduleVisit.Request(
                                    visit, to.doctor(), to.slot().start(), LEE)));
                    return true;
                },
                () -> {
                    patient.run(actor -> rescheduling.reschedule(
                            actor,
                            CommandKey.next(),
                            new RescheduleVisit.Request(
                                    other, same.doctor(), same.slot().start(), LEE)));
                    return true;
                }));

        assertThat(results).filteredOn(Race.Result::succeeded).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(BookingRefused.PatientBusy.class));
    }

    @Test
    void movedInTimeIsNotCalledOff() {
        var patient = persons.patient();
        var time = aTimeAfter(Duration.ofHours(30));
        var visit = bookings.books(patient, time);
        actingFor(patient).run(actor -> asking.ask(actor, visit));
        var to = patient.get(actor -> moveTimes.list(actor, visit, OpenTimes.Wishes.NONE))
                .getLast();
        patient.run(actor -> rescheduling.reschedule(
                actor,
                CommandKey.next(),
                new RescheduleVisit.Request(visit, to.doctor(), to.slot().start(), LEE)));
        clock.set(time.slot().start().minus(Duration.ofHours(2)));

        jobs.runDue();

        assertThat(statusOf(patient, visit)).isEqualTo(VisitStatus.BOOKED);
    }

    @Test
    void dayBookShowsTheDaysVisitsInOrder() {
        var times = bookings.openTimes().stream()
                .filter(time -> dayOf(time).equals(dayOf(bookings.openTimes().getLast())))
                .toList();
        var second = bookings.books(persons.patient(), times.getLast());
        var first = bookings.books(persons.patient(), times.getFirst());

        List<DayBook.Line> lines = coordinator.get(actor -> dayBook.of(actor, dayOf(times.getFirst()), LEE));
        assertThat(lines).extracting(DayBook.Line::visit).containsExactly(first, second);
    }

    private Optional<BookedVisit> find(As person, VisitId visit) {
        return person.get(actor -> myVisits.find(actor, visit));
    }

    private As adaQuimby() {
        var ada = persons.patient();
        tables.change(
                "update care.patient set given_name = 'Ada', family_name = 'Quimby', birth_date = '1971-03-09', phone = '3125550177' where id = ?",
                persons.idOf(ada).value());
        return ada;
    }

    private List<VisitId> toMove() {
        return coordinator.get(dayBook::toMove).stream()
                .map(DayBook.Line::visit)
                .toList();
    }

    private As actingFor(As patient) {
        return new As(coordinator.actor().actingFor(patient.actor().requireAccount(), Actor.BehalfReason.PERSON_ASKED));
    }

    private VisitStatus statusOf(As patient, VisitId visit) {
        return patient.get(actor -> myVisits.find(actor, visit)).orElseThrow().status();
    }

    private OpenTime aTimeAfter(Duration later) {
        var earliest = clock.instant().plus(later);
        return bookings.openTimes().stream()
                .filter(time -> time.slot().start().isAfter(earliest))
                .findFirst()
                .orElseThrow();
    }

    private static LocalDate dayOf(OpenTime time) {
        return time.slot().start().atZone(LEE).toLocalDate();
    }
}
