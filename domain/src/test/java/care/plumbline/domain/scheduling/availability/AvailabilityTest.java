package care.plumbline.domain.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.domain.shared.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AvailabilityTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final Duration HALF_HOUR = Duration.ofMinutes(30);

    /** A Wednesday in winter: New York is five hours behind. */
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Test
    void weeklyHoursAreCutIntoVisitsOfTheLength() {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-11:00");

        assertThat(starts(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of())))
                .containsExactly("14:00", "14:30", "15:00", "15:30");
    }

    @Test
    void aVisitThatWouldOutlastTheHoursIsNotOffered() {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-10:20");

        assertThat(starts(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of())))
                .containsExactly("14:00", "14:30");
    }

    @Test
    void aBreakSplitsTheDay() {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-09:30", "13:15-14:15");

        assertThat(starts(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of())))
                .containsExactly("14:00", "18:15", "18:45");
    }

    @Test
    void otherWeekdaysAreFree() {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-10:00");

        assertThat(open(doctor, dayOf(WEDNESDAY.plusDays(1), NEW_YORK), HALF_HOUR, List.of()))
                .isEmpty();
    }

    @Test
    void everyWeekOfTheWindowIsOffered() {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-09:30");
        var fortnight = new TimeSlot(
                WEDNESDAY.atStartOfDay(NEW_YORK).toInstant(),
                WEDNESDAY.plusDays(14).atStartOfDay(NEW_YORK).toInstant());

        assertThat(open(doctor, fortnight, HALF_HOUR, List.of()))
                .extracting(slot -> slot.start().toString())
                .containsExactly("2026-11-25T14:00:00Z", "2026-12-02T14:00:00Z");
    }

    @Test
    void aDatedExceptionReplacesTheWeeklyHours() {
        var doctor = new Availability(
                NEW_YORK,
                Map.of(DayOfWeek.WEDNESDAY, hours("09:00-17:00")),
                Map.of(WEDNESDAY, hours("18:00-19:00")),
                List.of(),
                Set.of());

        assertThat(starts(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of())))
                .containsExactly("23:00", "23:30");
        assertThat(open(doctor, dayOf(WEDNESDAY.plusWeeks(1), NEW_YORK), HALF_HOUR, List.of()))
                .hasSize(16);
    }

    @Test
    void aDatedExceptionOpensADayThatIsUsuallyFree() {
        var doctor = new Availability(NEW_YORK, Map.of(), Map.of(WEDNESDAY, hours("09:00-09:30")), List.of(), Set.of());

        assertThat(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of()))
                .hasSize(1);
    }

    @Test
    void anExceptionWithoutHoursMeansAway() {
        var doctor = new Availability(
                NEW_YORK,
                Map.of(DayOfWeek.WEDNESDAY, hours("09:00-17:00")),
                Map.of(WEDNESDAY, List.of()),
                List.of(),
                Set.of());

        assertThat(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of()))
                .isEmpty();
    }

    @ParameterizedTest(name = "taken {0}-{1} leaves {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "14:30 | 15:00 | 14:00 15:00 15:30",
                "14:29 | 14:31 | 15:00 15:30",
                "14:10 | 14:20 | 14:30 15:00 15:30",
                "13:00 | 14:00 | 14:00 14:30 15:00 15:30",
                "16:00 | 17:00 | 14:00 14:30 15:00 15:30",
                "13:00 | 17:00 | ''"
            })
    void whatOverlapsATakenTimeIsNotOffered(String from, String to, String left) {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-11:00");
        var taken = new TimeSlot(utc(from), utc(to));

        assertThat(starts(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of(taken))))
                .isEqualTo(left.isEmpty() ? List.of() : Arrays.asList(left.split(" ")));
    }

    @ParameterizedTest(name = "from {0} until {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "14:00:00Z | 15:30:00Z | 14:00 14:30 15:00",
                "14:00:00.000000001Z | 15:30:00.000000001Z | 14:30 15:00 15:30",
                "14:01:00Z | 14:31:00Z | 14:30",
                "15:30:00Z | 15:30:00.000000001Z | 15:30",
                "13:00:00Z | 14:00:00Z | ''",
                "16:00:00Z | 17:00:00Z | ''"
            })
    void startsLieInTheWindowWithItsBeginningAndWithoutItsEnd(String from, String to, String left) {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-11:00");
        var window = new TimeSlot(Instant.parse("2026-11-25T" + from), Instant.parse("2026-11-25T" + to));

        assertThat(starts(open(doctor, window, HALF_HOUR, List.of())))
                .isEqualTo(left.isEmpty() ? List.of() : Arrays.asList(left.split(" ")));
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | 2026-03-08 | 06:00 06:30 07:00 07:30",
                "America/Los_Angeles | 2026-03-08 | 09:00 09:30 10:00 10:30",
                "America/New_York | 2026-03-09 | 05:00 05:30 06:00 06:30 07:00 07:30",
                "America/New_York | 2027-03-14 | 06:00 06:30 07:00 07:30"
            })
    void inSpringTheHourThatDoesNotExistIsLeftOut(ZoneId zone, LocalDate day, String expected) {
        var doctor = worksOn(day.getDayOfWeek(), zone, "01:00-04:00");

        assertThat(starts(open(doctor, dayOf(day, zone), HALF_HOUR, List.of())))
                .isEqualTo(Arrays.asList(expected.split(" ")));
    }

    @Test
    void inSpringNoVisitOutlastsHoursThatEndInTheHourThatDoesNotExist() {
        var day = LocalDate.of(2026, 3, 8);
        var doctor = worksOn(day.getDayOfWeek(), NEW_YORK, "01:10-02:30");

        assertThat(starts(open(doctor, dayOf(day, NEW_YORK), HALF_HOUR, List.of())))
                .containsExactly("06:10");
        assertThat(doctor.covers(TimeSlot.of(Instant.parse("2026-03-08T06:40:00Z"), HALF_HOUR)))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} on {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "America/New_York | 2026-11-01 | 04:30 05:00 05:30 07:00 07:30",
                "America/Los_Angeles | 2026-11-01 | 07:30 08:00 08:30 10:00 10:30",
                "America/New_York | 2026-11-02 | 05:30 06:00 06:30 07:00 07:30"
            })
    void inAutumnTheHourThatExistsTwiceIsOfferedOnce(ZoneId zone, LocalDate day, String expected) {
        var doctor = worksOn(day.getDayOfWeek(), zone, "00:30-03:00");

        assertThat(starts(open(doctor, dayOf(day, zone), HALF_HOUR, List.of())))
                .isEqualTo(Arrays.asList(expected.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-08", "2026-11-01"})
    void wallClockHoursOfTheWorkingDayKeepTheirMeaningWhenTheClocksChange(LocalDate sunday) {
        var doctor = worksOn(sunday.getDayOfWeek(), NEW_YORK, "09:00-10:00");

        assertThat(open(doctor, dayOf(sunday, NEW_YORK), HALF_HOUR, List.of()))
                .extracting(slot -> slot.start().atZone(NEW_YORK).toLocalTime())
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(9, 30));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 15, 20, 30, 60})
    void noTwoOfferedTimesOverlapOnADayWhenTheClocksChange(int minutes) {
        for (var day : List.of(LocalDate.of(2026, 3, 8), LocalDate.of(2026, 11, 1))) {
            var doctor = worksOn(day.getDayOfWeek(), NEW_YORK, "00:10-06:00");
            var slots = open(doctor, dayOf(day, NEW_YORK), Duration.ofMinutes(minutes), List.of());

            for (var later = 1; later < slots.size(); later++) {
                assertThat(slots.get(later).overlaps(slots.get(later - 1))).isFalse();
            }
        }
    }

    @Test
    void longerPausesThanAVisitWasBookedUnderKeepItsTimeTaken() {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-12:00");
        var booked = new TimeSlot(utc("15:00"), utc("15:10"));
        var pauses = Duration.ofMinutes(15);
        var rules = new BookingRules(pauses, pauses, Duration.ZERO, Duration.ofDays(60), null, null);
        var roster = roster(doctor, rules, List.of(booked));
        var window = dayOf(WEDNESDAY, NEW_YORK);
        var question = new Roster.Question(HALF_HOUR, window.start().minus(Duration.ofHours(1)), Duration.ofDays(60));

        assertThat(starts(roster.open(window.start(), window.end(), question)))
                .containsExactly("14:00", "15:30", "16:00", "16:30");
        assertThat(roster.obstacles(utc("15:00"), question)).containsExactly(Obstacle.BOOKED);
        assertThat(roster.obstacles(utc("14:30"), question)).containsExactly(Obstacle.BUFFER);
    }

    @Test
    void hoursMayBeginAtMidnightAndEndJustBeforeIt() {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "00:00-00:30", "23:00-23:59");

        assertThat(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of()))
                .extracting(slot -> slot.start().toString())
                .containsExactly("2026-11-25T05:00:00Z", "2026-11-26T04:00:00Z");
    }

    @Test
    void aDayWithoutMidnightBeginsWhenItBegins() {
        var havana = ZoneId.of("America/Havana");
        var day = LocalDate.of(2026, 3, 8);
        var doctor = worksOn(day.getDayOfWeek(), havana, "00:00-02:00");

        assertThat(open(doctor, dayOf(day, havana), HALF_HOUR, List.of()))
                .extracting(slot -> slot.start().atZone(havana).toLocalTime())
                .containsExactly(LocalTime.of(1, 0), LocalTime.of(1, 30));
    }

    @Test
    void theWeekdayIsTheDoctorsOwnWhateverItIsInGreenwich() {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, LOS_ANGELES, "20:00-21:00");

        assertThat(open(doctor, dayOf(WEDNESDAY, LOS_ANGELES), HALF_HOUR, List.of()))
                .extracting(slot -> slot.start().toString())
                .containsExactly("2026-11-26T04:00:00Z", "2026-11-26T04:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Kathmandu", "Pacific/Kiritimati", "America/Los_Angeles"})
    void theMachinesOwnZoneChangesNothing(String zone) {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-10:00");

            assertThat(starts(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of())))
                    .containsExactly("14:00", "14:30");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void everyOfferedTimeHasTheLengthThatWasAskedFor() {
        var doctor = worksOn(DayOfWeek.WEDNESDAY, NEW_YORK, "09:00-12:00");
        var length = Duration.ofMinutes(50);

        assertThat(open(doctor, dayOf(WEDNESDAY, NEW_YORK), length, List.of()))
                .hasSize(3)
                .allMatch(slot -> Duration.between(slot.start(), slot.end()).equals(length));
    }

    @Test
    void changingTheListsAfterwardsChangesNothing() {
        var weekly = new java.util.HashMap<DayOfWeek, List<Hours>>();
        weekly.put(DayOfWeek.WEDNESDAY, new ArrayList<>(hours("09:00-09:30")));
        var doctor = new Availability(NEW_YORK, weekly, Map.of(), List.of(), Set.of());

        weekly.clear();

        assertThat(open(doctor, dayOf(WEDNESDAY, NEW_YORK), HALF_HOUR, List.of()))
                .hasSize(1);
    }

    /** The open visits of a doctor without other rules, long before the window. */
    private static List<TimeSlot> open(
            Availability availability, TimeSlot window, Duration length, List<TimeSlot> taken) {
        var anyTime = new BookingRules(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofDays(60), null, null);
        var roster = roster(availability, anyTime, taken);
        var question = new Roster.Question(length, window.start().minus(Duration.ofHours(1)), Duration.ofDays(60));
        return roster.open(window.start(), window.end().minusNanos(1), question);
    }

    private static Roster roster(Availability availability, BookingRules rules, List<TimeSlot> taken) {
        return new Roster(
                new DoctorId(UUID.randomUUID()),
                "Dr. Lee",
                true,
                true,
                LocalDate.MAX,
                availability,
                rules,
                taken.stream().map(slot -> new Roster.Taken(slot, false)).toList());
    }

    private static Availability worksOn(DayOfWeek day, ZoneId zone, String... stretches) {
        return new Availability(zone, Map.of(day, hours(stretches)), Map.of(), List.of(), Set.of());
    }

    private static List<Hours> hours(String... stretches) {
        return Arrays.stream(stretches)
                .map(stretch -> stretch.split("-"))
                .map(ends -> new Hours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1])))
                .toList();
    }

    private static TimeSlot dayOf(LocalDate day, ZoneId zone) {
        return new TimeSlot(
                day.atStartOfDay(zone).toInstant(),
                day.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static Instant utc(String time) {
        return Instant.parse("2026-11-25T" + time + ":00Z");
    }

    /** The starts as wall-clock times of Greenwich. */
    private static List<String> starts(List<TimeSlot> slots) {
        return slots.stream()
                .map(slot -> slot.start().toString().substring(11, 16))
                .toList();
    }
}
