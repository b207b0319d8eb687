package care.plumbline.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.CommandRefused;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class RescheduleVisitTest {

    @Autowired
    private RescheduleVisit rescheduling;

    @Autowired
    private MoveTimes moveTimes;

    @Autowired
    private MyVisits myVisits;

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Charting charting;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void visitTakesTheNewTimeAndFreesTheOldWithEverythingElseAsItWas() {
        var patient = persons.patient();
        var old = bookings.openTimes().getFirst();
        var visit = bookings.books(patient, old);
        var before = facts(visit);
        var to = movable(patient, visit).getLast();

        moves(patient, visit, to);

        var moved = patient.get(actor -> myVisits.find(actor, visit)).orElseThrow();
        assertThat(moved.slot()).isEqualTo(to.slot());
        assertThat(moved.doctor()).isEqualTo(to.doctor());
        assertThat(moved.sequence()).isEqualTo(1);
        assertThat(facts(visit)).isEqualTo(before);
        assertThat(bookings.openTimes()).contains(old).doesNotContain(to);
        assertThat(tables.count("care.claim where visit_id = ?", visit.value())).isEqualTo(1);
        assertThat(tables.text(
                        "select kind || ' ' || (starts_at = ?::timestamptz) from care.visit_change where visit_id = ?",
                        old.slot().start().toString(),
                        visit.value()))
                .isEqualTo("MOVED true");
    }

    @Test
    void everyListedTimeCanBeTaken() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());

        for (var time : movable(patient, visit).subList(0, 12)) {
            moves(patient, visit, time);
            assertThat(startOf(visit)).isEqualTo(time.slot().start());
        }
    }

    @Test
    void sameKeyTenTimesAtOnceMovesOnce() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());
        var to = movable(patient, visit).getLast();
        var key = CommandKey.next();

        var results = Race.times(10, () -> moves(patient, visit, to, key));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(tables.text("select sequence::text from care.visit where id = ?", visit.value()))
                .isEqualTo("1");
        assertThat(tables.count("care.visit_change where visit_id = ?", visit.value()))
                .isEqualTo(1);
    }

    @Test
    void sameKeyForAnotherTimeIsRefused() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());
        var times = movable(patient, visit);
        var key = CommandKey.next();
        moves(patient, visit, times.getFirst(), key);

        assertThatThrownBy(() -> moves(patient, visit, times.getLast(), key))
                .isInstanceOf(CommandRefused.KeyReused.class);
        assertThat(startOf(visit)).isEqualTo(times.getFirst().slot().start());
    }

    @Test
    void takenTimeIsRefusedAndTheVisitStays() {
        var patient = persons.patient();
        var times = bookings.openTimes();
        var visit = bookings.books(patient, times.getFirst());
        bookings.books(persons.patient(), times.getLast());

        assertThatThrownBy(() -> moves(patient, visit, times.getLast())).isInstanceOf(BookingRefused.TimeTaken.class);
        assertThat(startOf(visit)).isEqualTo(times.getFirst().slot().start());
        assertThat(tables.count("care.claim where visit_id = ?", visit.value())).isEqualTo(1);
    }

    @Test
    void timeThatWasNeverOfferedIsRefused() {
        var patient = persons.patient();
        var time = bookings.openTimes().getFirst();
        var visit = bookings.books(patient, time);

        for (var never : List.of(
                time.slot().start().plusSeconds(60),
                time.slot().start().plus(Duration.ofHours(14)),
                clock.instant().minus(Duration.ofDays(1)))) {
            assertThatThrownBy(() -> moves(patient, visit, time.doctor(), never))
                    .isInstanceOf(BookingRefused.TimeTaken.class);
        }
        assertThat(startOf(visit)).isEqualTo(time.slot().start());
    }

    @Test
    void somebodyElsesVisitIsNotThere() {
        var visit = bookings.books(persons.patient(), bookings.openTimes().getFirst());
        var to = bookings.openTimes().getLast();

        assertThatThrownBy(() -> moves(persons.patient(), visit, to)).isInstanceOf(BookingRefused.VisitNotThere.class);
    }

    @Test
    void timeOverAnotherOwnVisitIsRefusedInItsOwnWords() {
        var patient = persons.patient();
        var lees = bookings.openTimes(persons.leeId());
        var visit = bookings.books(patient, lees.getFirst());
        bookings.books(patient, lees.getLast());
        var overlapping = bookings.openTimes(persons.ortizId()).stream()
                .filter(time -> time.slot().overlaps(lees.getLast().slot()))
                .findFirst()
                .orElseThrow();

        assertThat(movable(patient, visit)).doesNotContain(overlapping);
        assertThatThrownBy(() -> moves(patient, visit, overlapping)).isInstanceOf(BookingRefused.PatientBusy.class);
    }

    @Test
    void visitUnderWayOrPastItsTimeStays() {
        var patient = persons.patient();
        var time = bookings.openTimes(persons.leeId()).getFirst();
        var visit = bookings.books(patient, time);
        var to = bookings.openTimes().getLast();
        clock.set(time.slot().start());

        assertThatThrownBy(() -> moves(patient, visit, to)).isInstanceOf(BookingRefused.TooLate.class);
        charting.starts(persons.lee(), visit);
        assertThatThrownBy(() -> moves(patient, visit, to)).isInstanceOf(BookingRefused.VisitNotBooked.class);
    }

    @Test
    void whatTriageAllowedAtBookingBindsTheNewTimeHoweverOldTheAnswersAre() {
        var patient = persons.patient(Disposition.VIRTUAL_VISIT_PRIORITY);
        var booked = clock.instant();
        var visit = bookings.books(patient, aTimeAfter(Duration.ofDays(2)));
        var late = aTimeAfter(Duration.ofHours(75));
        clock.advance(Duration.ofHours(30));

        assertThat(movable(patient, visit))
                .isNotEmpty()
                .allMatch(time -> !time.slot().start().isAfter(booked.plus(Duration.ofHours(72))));
        assertThatThrownBy(() -> moves(patient, visit, late)).isInstanceOf(BookingRefused.NotCleared.class);
    }

    @Test
    void emergencyThatCameUpForbidsMoving() {
        var patient = persons.patient();
        var visit = bookings.books(patient, aTimeAfter(Duration.ofDays(1)));
        var to = bookings.openTimes().getLast();
        interviews.starts(patient);
        interviews.goesOn(patient, Interviews.with("ces.bowel=lost-control"));

        assertThatThrownBy(() -> moves(patient, visit, to)).isInstanceOf(BookingRefused.NotCleared.class);
    }

    @Test
    void newTimeLiesWithinWhatTheCardWasAuthorisedFor() {
        var patient = persons.patient();
        var authorised = clock.instant();
        var visit = bookings.books(patient, aTimeAfter(Duration.ofDays(5)));
        clock.advance(Duration.ofDays(3));
        var far = bookings.openTimes().getLast();

        assertThat(movable(patient, visit))
                .isNotEmpty()
                .allMatch(time -> !time.slot().start().isAfter(authorised.plus(OpenTimes.HORIZON)));
        assertThatThrownBy(() -> moves(patient, visit, far)).isInstanceOf(BookingRefused.BeyondPayment.class);
    }

    @Test
    void oneOfManyVisitsMovedToOneTimeGetsIt() {
        var times = bookings.openTimes(persons.leeId());
        var wanted = times.getLast();
        var patients =
                IntStream.range(0, 16).mapToObj(number -> persons.patient()).toList();
        var visits = IntStream.range(0, 16)
                .mapToObj(number -> bookings.books(patients.get(number), times.get(number)))
                .toList();

        var results = Race.of(IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(number -> () -> moves(patients.get(number), visits.get(number), wanted))
                .toList());

        assertThat(results).filteredOn(Race.Result::succeeded).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .hasSize(15)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(BookingRefused.TimeTaken.class));
        assertThat(overlaps()).isZero();
    }

    @Test
    void visitsMovedCrosswiseBetweenTwoDoctorsNeverWaitForEachOtherForEver() {
        var lees = bookings.openTimes(persons.leeId());
        var ortizs = bookings.openTimes(persons.ortizId());
        var patients =
                IntStream.range(0, 16).mapToObj(number -> persons.patient()).toList();
        var visits = IntStream.range(0, 16)
                .mapToObj(number -> bookings.books(patients.get(number), (number % 2 == 0 ? lees : ortizs).get(number)))
                .toList();

        var results = Race.of(IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(number -> () ->
                        moves(patients.get(number), visits.get(number), (number % 2 == 0 ? ortizs : lees).get(number)))
                .toList());

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(overlaps()).isZero();
    }

    private long overlaps() {
        return tables.count("""
                care.claim one join care.claim other on one.id < other.id and one.during && other.during
                  and (one.doctor_id = other.doctor_id or one.patient_id = other.patient_id)
                """);
    }

    private List<OpenTime> movable(As patient, VisitId visit) {
        return patient.get(actor -> moveTimes.list(actor, visit, OpenTimes.Wishes.NONE));
    }

    private boolean moves(As patient, VisitId visit, OpenTime to) {
        return moves(patient, visit, to, CommandKey.next());
    }

    private boolean moves(As patient, VisitId visit, OpenTime to, CommandKey key) {
        return moves(patient, visit, to.doctor(), to.slot().start(), key);
    }

    private boolean moves(As patient, VisitId visit, DoctorId doctor, Instant start) {
        return moves(patient, visit, doctor, start, CommandKey.next());
    }

    private boolean moves(As patient, VisitId visit, DoctorId doctor, Instant start, CommandKey key) {
        patient.run(actor ->
                rescheduling.reschedule(actor, key, new RescheduleVisit.Request(visit, doctor, start, Bookings.ZONE)));
        return true;
    }

    private OpenTime aTimeAfter(Duration later) {
        var earliest = clock.instant().plus(later);
        return bookings.openTimes().stream()
                .filter(time -> time.slot().start().isAfter(earliest))
                .findFirst()
                .orElseThrow();
    }

    private Instant startOf(VisitId visit) {
        return Instant.parse(tables.text(
                "select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') from care.visit where id = ?",
                visit.value()));
    }

    private String facts(VisitId visit) {
        return tables.text("""
                select concat_ws(' ', v.intake_id, v.quote_id, v.payment_id, v.calendar_uid, v.state, q.status, p.state, p.visit_id)
                from care.visit v join billing.quote q on q.id = v.quote_id join billing.payment p on p.id = v.payment_id
                where v.id = ?
                """, visit.value());
    }
}
