package care.plumbline.domain.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Interviews;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Race;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.triage.protocol.Disposition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class HoldTimeTest {

    private static final ZoneId LEE = ZoneId.of("America/New_York");

    @Autowired
    private HoldTime holdTime;

    @Autowired
    private ReleaseHold releaseHold;

    @Autowired
    private MyHold myHold;

    @Autowired
    private Persons persons;

    @Autowired
    private Interviews interviews;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @Test
    void heldTimeIsClaimedForTenMinutes() {
        var visitor = persons.clearedVisitor();
        var time = bookings.openTimes().getFirst();

        var hold = bookings.holds(visitor, time);

        var held = visitor.get(myHold::newest).orElseThrow().hold();
        assertThat(held.id()).isEqualTo(hold);
        assertThat(held.slot()).isEqualTo(time.slot());
        assertThat(held.expiresAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        assertThat(bookings.openTimes()).doesNotContain(time);
    }

    @Test
    void oneOfSixtyFourVisitorsGetsTheTimeAndTheOthersAreToldItIsTaken() {
        var visitors = Stream.generate(persons::clearedVisitor).limit(64).toList();
        var time = bookings.openTimes().getFirst();

        var results = Race.of(visitors.stream()
                .<Callable<HoldId>>map(visitor -> () -> bookings.holds(visitor, time))
                .toList());

        assertThat(results).filteredOn(Race.Result::succeeded).hasSize(1);
        assertThat(results)
                .filteredOn(result -> !result.succeeded())
                .hasSize(63)
                .allSatisfy(result -> assertThat(result.failure()).isInstanceOf(BookingRefused.TimeTaken.class));
        assertThat(claims(time)).isEqualTo(1);
    }

    @Test
    void askingForTheOwnHeldTimeAgainKeepsIt() {
        var visitor = persons.clearedVisitor();
        var time = bookings.openTimes().getFirst();
        var first = bookings.holds(visitor, time);
        clock.advance(Duration.ofMinutes(3));

        var second = bookings.holds(visitor, time);

        assertThat(second).isEqualTo(first);
        assertThat(claims(time)).isEqualTo(1);
    }

    @Test
    void fourthVisitAheadIsRefusedHoweverItIsHeld() {
        var patient = persons.patient();
        var times = bookings.openTimes(persons.leeId());
        for (var visit = 0; visit < 3; visit++) {
            bookings.books(patient, times.get(visit * 5));
        }
        var fourth = times.get(30);

        assertThatThrownBy(() -> bookings.holds(patient, fourth))
                .isInstanceOfSatisfying(
                        BookingRefused.TooManyVisits.class,
                        refused -> assertThat(refused.arguments()).containsExactly(3));
        // Held before signing in, it is refused when its price is asked for.
        var visitor = persons.clearedVisitor();
        bookings.holds(visitor, fourth);
        tables.change(
                "update care.visitor_details set birth_date = (select birth_date from care.patient where id = ?) where visitor_id = ?",
                persons.idOf(patient).value(),
                visitor.actor().requireVisitor().value());
        persons.signsInTo(patient, visitor);
        assertThatThrownBy(() -> bookings.quotes(patient)).isInstanceOf(BookingRefused.TooManyVisits.class);
    }

    @Test
    void followUpComesAfterAVisitThatTookPlace() {
        var time = bookings.openTimes().getFirst();
        var request =
                new HoldTime.Request(time.doctor(), time.slot().start(), VisitType.FOLLOW_UP, Bookings.ZONE, false);

        for (var person : List.of(persons.clearedVisitor(), persons.patient())) {
            assertThatThrownBy(() -> person.run(actor -> holdTime.hold(actor, request)))
                    .isInstanceOf(BookingRefused.NothingToFollow.class);
        }
    }

    @Test
    void sameStartForALongerVisitIsAnotherHold() {
        var patient = persons.patient();
        var times = bookings.openTimes(persons.leeId());
        bookings.books(patient, times.getFirst());
        tables.change(
                "update care.visit set status = 'IN_PROGRESS', started_at = starts_at where patient_id = ?",
                persons.idOf(patient).value());
        tables.change(
                "update care.visit set status = 'COMPLETED', completed_at = ends_at where patient_id = ?",
                persons.idOf(patient).value());
        var time = times.get(9);
        var shorter = patient.get(actor -> holdTime.hold(
                actor,
                new HoldTime.Request(time.doctor(), time.slot().start(), VisitType.FOLLOW_UP, Bookings.ZONE, false)));

        var longer = bookings.holds(patient, time);

        assertThat(longer).isNotEqualTo(shorter);
        assertThat(tables.text(
                        "select visit_type || ' ' || (upper(occupied) - lower(occupied)) from care.hold where id = ?",
                        longer.value()))
                .isEqualTo("NEW_PATIENT 00:20:00");
        assertThat(tables.text(
                        "select (upper(during) - lower(during))::text from care.claim where id = ?", longer.value()))
                .isEqualTo("00:20:00");
    }

    @Test
    void timeThatIsBeingPaidForIsNotLetGo() {
        var patient = persons.patient();
        var time = bookings.openTimes().getFirst();
        bookings.startsToPay(patient, time);

        assertThatThrownBy(() -> patient.run(releaseHold::release)).isInstanceOf(BookingRefused.PaymentUnderWay.class);
        assertThat(bookings.openTimes()).doesNotContain(time);
    }

    @Test
    void holdOfSomebodyElseIsNotLetGo() {
        var time = bookings.openTimes().getFirst();
        bookings.holds(persons.clearedVisitor(), time);

        persons.clearedVisitor().run(releaseHold::release);
        persons.patient().run(releaseHold::release);

        assertThat(bookings.openTimes()).doesNotContain(time);
    }

    @Test
    void doctorWhoIsAwayOffersAndHoldsNothingThatDay() {
        var times = bookings.openTimes(persons.leeId());
        var day = dateOf(times.getLast());
        tables.change(
                "insert into care.dated_hours (id, doctor_id, on_date) values (gen_random_uuid(), ?, ?)",
                persons.leeId().value(),
                day);

        assertThat(bookings.openTimes(persons.leeId()))
                .noneMatch(time -> dateOf(time).equals(day));
        assertThatThrownBy(() -> bookings.holds(persons.clearedVisitor(), times.getLast()))
                .isInstanceOf(BookingRefused.TimeTaken.class);
    }

    @Test
    void hoursOfOneDateReplaceTheWeeklyOnes() {
        var day = dateOf(bookings.openTimes(persons.leeId()).getLast());
        tables.change("""
                insert into care.dated_hours (id, doctor_id, on_date, from_time, to_time)
                values (gen_random_uuid(), ?, ?, time '06:00', time '06:40')
                """, persons.leeId().value(), day);

        var offered = bookings.openTimes(persons.leeId()).stream()
                .filter(time -> dateOf(time).equals(day))
                .toList();

        assertThat(offered)
                .extracting(time -> time.slot().start().atZone(LEE).toLocalTime())
                .isNotEmpty()
                .allMatch(time -> !time.isBefore(LocalTime.of(6, 0)) && !time.isAfter(LocalTime.of(6, 20)));
        bookings.holds(persons.clearedVisitor(), offered.getFirst());
    }

    private static LocalDate dateOf(OpenTime time) {
        return time.slot().start().atZone(LEE).toLocalDate();
    }

    @Test
    void doubleClickOnATimeHoldsItOnceAndRefusesNothing() {
        var visitor = persons.clearedVisitor();
        var time = bookings.openTimes().getFirst();

        var results = Race.times(8, () -> bookings.holds(visitor, time));

        assertThat(results).extracting(Race.Result::failure).containsOnlyNulls();
        assertThat(results).extracting(Race.Result::answer).doesNotContainNull();
        assertThat(results.stream().map(Race.Result::answer).distinct()).hasSize(1);
        assertThat(claims(time)).isEqualTo(1);
    }

    @Test
    void secondHoldOfAPersonLetsTheFirstGo() {
        var visitor = persons.clearedVisitor();
        var times = bookings.openTimes();
        bookings.holds(visitor, times.getFirst());

        bookings.holds(visitor, times.getLast());

        assertThat(bookings.openTimes()).contains(times.getFirst()).doesNotContain(times.getLast());
        assertThat(tables.count(
                        "care.claim where visitor_id = ?",
                        visitor.actor().requireVisitor().value()))
                .isEqualTo(1);
    }

    @Test
    void holdPastItsEndFreesTheTimeWithoutAnySweep() {
        var first = persons.clearedVisitor();
        var second = persons.clearedVisitor();
        var time = bookings.openTimes(persons.leeId()).get(6);
        bookings.holds(first, time);
        clock.advance(HoldTime.KEEP);

        assertThat(bookings.openTimes()).contains(time);
        var hold = bookings.holds(second, time);

        assertThat(second.get(myHold::newest).orElseThrow().hold().id()).isEqualTo(hold);
        assertThat(first.get(myHold::newest).orElseThrow().hold().expiresAt()).isNull();
        assertThat(claims(time)).isEqualTo(1);
    }

    @Test
    void releasedTimeIsOpenAgain() {
        var visitor = persons.clearedVisitor();
        var time = bookings.openTimes().getFirst();
        bookings.holds(visitor, time);

        visitor.run(releaseHold::release);

        assertThat(bookings.openTimes()).contains(time);
        assertThat(visitor.get(myHold::newest)).isEmpty();
    }

    @Test
    void emergencyHoldsNothing() {
        var visitor = told(persons.details());
        interviews.completes(visitor, Interviews.leadingTo(Disposition.EMERGENCY_NOW));

        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.Blocked(Clearance.Reason.EMERGENCY));
        refuses(visitor, BookingRefused.NotCleared.class);
    }

    @Test
    void childHoldsNothing() {
        var born = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusYears(17);
        var visitor = told(Persons.details("TX", born));
        interviews.completes(visitor, Interviews.leadingTo(Disposition.SELF_CARE));

        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.Blocked(Clearance.Reason.UNDER_AGE));
        refuses(visitor, BookingRefused.NotCleared.class);
    }

    @Test
    void nobodyHoldsATimeWithoutAnIntake() {
        var visitor = told(persons.details());

        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.Blocked(Clearance.Reason.NO_INTAKE));
        refuses(visitor, BookingRefused.NotCleared.class);
    }

    @Test
    void unfinishedNewIntakeBlocksAlthoughAnOlderOneIsFinished() {
        var visitor = persons.clearedVisitor();
        interviews.starts(visitor);

        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.Blocked(Clearance.Reason.NO_INTAKE));
        refuses(visitor, BookingRefused.NotCleared.class);
    }

    @Test
    void answersOlderThanADayHoldNothing() {
        var visitor = persons.clearedVisitor();
        clock.advance(Duration.ofHours(24));
        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.AnyTime());

        clock.advance(Duration.ofSeconds(1));

        assertThat(visitor.get(myHold::clearance)).isEqualTo(new Clearance.Blocked(Clearance.Reason.STALE));
        refuses(visitor, BookingRefused.NotCleared.class);
    }

    @Test
    void nobodyHoldsATimeBeforeSayingWhoTheyAre() {
        var visitor = persons.visitor();
        interviews.completes(visitor, Interviews.leadingTo(Disposition.VIRTUAL_VISIT_ROUTINE));

        refuses(visitor, BookingRefused.DetailsMissing.class);
    }

    @Test
    void bridgeVisitNeedsTheWordThatSomebodyIsSeenInPersonToday() {
        var visitor = persons.clearedVisitor(Disposition.URGENT_SAME_DAY);
        var time = bookings.openTimes().getFirst();

        refuses(visitor, BookingRefused.ConsentNeeded.class);
        var hold = holdsWithConsent(visitor, time);

        assertThat(tables.count("care.hold where id = ? and seen_in_person_on is not null", hold.value()))
                .isEqualTo(1);
    }

    @Test
    void bridgeVisitStartsWithinFourHours() {
        var visitor = persons.clearedVisitor(Disposition.URGENT_SAME_DAY);
        var end = clock.instant().plus(Duration.ofHours(4));

        assertThatThrownBy(() -> holdsWithConsent(visitor, firstStartingAfter(end)))
                .isInstanceOf(BookingRefused.TimeTaken.class);
        assertThat(holdsWithConsent(visitor, lastStartingUntil(end))).isNotNull();
    }

    @Test
    void priorityVisitStartsWithinThreeDays() {
        var visitor = persons.clearedVisitor(Disposition.VIRTUAL_VISIT_PRIORITY);
        var end = clock.instant().plus(Duration.ofHours(72));

        assertThatThrownBy(() -> bookings.holds(visitor, firstStartingAfter(end)))
                .isInstanceOf(BookingRefused.TimeTaken.class);
        assertThat(bookings.holds(visitor, lastStartingUntil(end))).isNotNull();
    }

    @Test
    void timeOutsideTheDoctorsHoursIsRefused() {
        var visitor = persons.clearedVisitor();
        var noonBreak = localStart(LocalTime.of(12, 0));
        var offTheGrid = localStart(LocalTime.of(14, 7));

        refuses(visitor, noonBreak, BookingRefused.TimeTaken.class);
        refuses(visitor, offTheGrid, BookingRefused.TimeTaken.class);
    }

    @Test
    void timeInThePastOrBeyondTheHorizonIsRefused() {
        var visitor = persons.clearedVisitor();
        var time = bookings.openTimes(persons.leeId()).getFirst();

        refuses(visitor, time.slot().start().minus(Duration.ofDays(1)), BookingRefused.TimeTaken.class);
        refuses(visitor, time.slot().start().plus(Duration.ofDays(6)), BookingRefused.TimeTaken.class);
    }

    @Test
    void doctorWithoutLicenceInTheStateIsNotHeld() {
        var visitor = persons.clearedVisitor();
        persons.tells(visitor, new PersonalDetails("Sam", "Doe", birthDate(visitor), "CA", "5125550143"));
        var time = bookings.openTimes(persons.leeId()).getFirst();

        assertThatThrownBy(() -> bookings.holds(visitor, time)).isInstanceOf(BookingRefused.TimeTaken.class);
        assertThat(bookings.holds(visitor, bookings.openTimes(persons.ortizId()).getFirst()))
                .isNotNull();
    }

    @Test
    void doctorWhoseLicenceEndsBeforeTheVisitIsNotHeld() {
        var visitor = persons.clearedVisitor();
        var times = bookings.openTimes(persons.leeId());
        tables.change(
                "update care.doctor_licence set expires_on = ? where doctor_id = ?",
                clock.instant().atZone(ZoneId.of("America/New_York")).toLocalDate(),
                persons.leeId().value());

        assertThatThrownBy(() -> bookings.holds(visitor, times.getLast())).isInstanceOf(BookingRefused.TimeTaken.class);
        assertThat(bookings.holds(visitor, times.getFirst())).isNotNull();
    }

    @Test
    void patientHoldsNoTimeDuringTheirOwnVisit() {
        var patient = persons.patient();
        var lees = bookings.openTimes(persons.leeId()).getFirst();
        bookings.books(patient, lees);
        var ortizAtTheSameTime = bookings.openTimes(persons.ortizId()).stream()
                .filter(time -> time.slot().equals(lees.slot()))
                .findFirst()
                .orElseThrow();

        assertThatThrownBy(() -> bookings.holds(patient, ortizAtTheSameTime))
                .isInstanceOf(BookingRefused.PatientBusy.class);
    }

    private As told(PersonalDetails details) {
        var visitor = persons.visitor();
        persons.tells(visitor, details);
        return visitor;
    }

    private LocalDate birthDate(As visitor) {
        return LocalDate.parse(tables.text(
                "select birth_date from care.visitor_details where visitor_id = ?",
                visitor.actor().requireVisitor().value()));
    }

    private Instant localStart(LocalTime time) {
        var zone = ZoneId.of("America/New_York");
        return clock.instant()
                .atZone(zone)
                .toLocalDate()
                .plusDays(1)
                .atTime(time)
                .atZone(zone)
                .toInstant();
    }

    private OpenTime firstStartingAfter(Instant instant) {
        return bookings.openTimes().stream()
                .filter(time -> time.slot().start().isAfter(instant))
                .findFirst()
                .orElseThrow();
    }

    private OpenTime lastStartingUntil(Instant instant) {
        return bookings.openTimes().stream()
                .filter(time -> !time.slot().start().isAfter(instant))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private HoldId holdsWithConsent(As visitor, OpenTime time) {
        var request =
                new HoldTime.Request(time.doctor(), time.slot().start(), VisitType.NEW_PATIENT, Bookings.ZONE, true);
        return visitor.get(actor -> holdTime.hold(actor, request));
    }

    private void refuses(As visitor, Class<? extends BookingRefused> why) {
        var time = bookings.openTimes().getFirst();
        assertThatThrownBy(() -> bookings.holds(visitor, time)).isInstanceOf(why);
        assertThat(claims(time)).isZero();
    }

    private void refuses(As visitor, Instant start, Class<? extends BookingRefused> why) {
        var request = new HoldTime.Request(persons.leeId(), start, VisitType.NEW_PATIENT, Bookings.ZONE, false);
        assertThatThrownBy(() -> visitor.get(actor -> holdTime.hold(actor, request)))
                .isInstanceOf(why);
    }

    private long claims(OpenTime time) {
        return tables.count(
                "care.claim where doctor_id = ? and lower(during) = ?",
                time.doctor().value(),
                time.slot().start().atOffset(ZoneOffset.UTC));
    }
}
