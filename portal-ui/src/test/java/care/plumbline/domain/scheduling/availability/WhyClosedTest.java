package care.plumbline.domain.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.domain.scheduling.availability.Availability.TimeOff;
import care.plumbline.domain.scheduling.hours.ChangeSchedule;
import care.plumbline.domain.scheduling.hours.ChangeSchedule.Decision;
import care.plumbline.domain.scheduling.hours.MySchedule;
import care.plumbline.domain.scheduling.hours.Schedule;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class WhyClosedTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Hours MORNING = hours("07:00", "12:00");
    private static final Hours EVENING = hours("13:00", "21:00");

    @Autowired
    private WhyClosed why;

    @Autowired
    private ChangeSchedule changing;

    @Autowired
    private MySchedule mySchedule;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As lee;
    private As coordinator;
    private Schedule before;

    @BeforeEach
    void aDoctor() {
        lee = persons.lee();
        coordinator = persons.somebody(Role.CARE_COORDINATOR);
        before = shown();
    }

    @AfterEach
    void worksAsBefore() {
        tables.change(
                "update care.doctor set active = true where id = ?",
                persons.leeId().value());
        tables.change("delete from care.clinic_holiday where name = 'Test day'");
        save(new Schedule(
                before.weekly(), before.dated(), before.off(), before.rules(), before.languages(), shown().version()));
    }

    @ParameterizedTest
    @EnumSource
    void eachObstacleIsFoundByItself(Obstacle obstacle) {
        var finding = arrange(obstacle);

        assertThat(finding.obstacles()).containsExactly(obstacle);
        assertThat(finding.isOpen()).isFalse();
    }

    /** Brings about what makes the obstacle, and nothing else, true of the time that is asked about. */
    private WhyClosed.Finding arrange(Obstacle obstacle) {
        var leeId = persons.leeId().value();
        return switch (obstacle) {
            case INACTIVE -> {
                tables.change("update care.doctor set active = false where id = ?", leeId);
                yield ask(tomorrow("09:00"));
            }
            case NOT_LICENSED -> ask("CA", tomorrow("09:00"));
            case LICENCE_ENDED -> {
                tables.change("update care.doctor_licence set expires_on = ? where doctor_id = ?", today(), leeId);
                yield ask(tomorrow("09:00"));
            }
            case HOLIDAY -> {
                tables.change("insert into care.clinic_holiday values (?, 'Test day')", today().plusDays(1));
                yield ask(tomorrow("09:00"));
            }
            case TIME_OFF -> {
                save(with(week(), Map.of(), List.of(new TimeOff(today().plusDays(1), today().plusDays(2)))));
                yield ask(tomorrow("09:00"));
            }
            case AWAY -> {
                save(with(week(), Map.of(today().plusDays(1), List.of()), List.of()));
                yield ask(tomorrow("09:00"));
            }
            case FREE_DAY -> {
                var week = week();
                week.remove(today().plusDays(1).getDayOfWeek());
                save(with(week, Map.of(), List.of()));
                yield ask(tomorrow("09:00"));
            }
            case BREAK -> ask(tomorrow("12:20"));
            case OUTSIDE_HOURS -> ask(tomorrow("06:40"));
            case OFF_GRID -> ask(tomorrow("09:05"));
            case NOTICE -> ask(at(today().minusDays(1), "09:00"));
            case HORIZON -> ask(at(today().plusDays(7), "09:00"));
            case HELD -> {
                bookings.holds(persons.patient(), open(tomorrow("09:00")));
                yield ask(tomorrow("09:00"));
            }
            case BOOKED -> {
                bookings.books(persons.patient(), open(tomorrow("09:00")));
                yield ask(tomorrow("09:00"));
            }
            case BUFFER -> {
                save(ruled(new BookingRules(
                        Duration.ZERO,
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(10),
                        Duration.ofDays(6),
                        null,
                        null)));
                bookings.books(persons.patient(), open(tomorrow("09:00")));
                yield ask(tomorrow("09:20"));
            }
            case CAP -> {
                save(ruled(new BookingRules(
                        Duration.ZERO, Duration.ZERO, Duration.ofMinutes(10), Duration.ofDays(6), 1, null)));
                bookings.books(persons.patient(), open(tomorrow("09:00")));
                yield ask(tomorrow("15:00"));
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6})
    void timeIsOpenExactlyWhenNothingIsInItsWay(int daysAhead) {
        save(ruled(new BookingRules(
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofHours(2),
                Duration.ofDays(6),
                null,
                Duration.ofMinutes(15))));
        var day = today().plusDays(daysAhead);
        // The last day ends with the horizon, in the morning.
        if (daysAhead < 6) {
            bookings.books(persons.patient(), open(at(day, "15:00")));
            bookings.holds(persons.patient(), open(at(day, "18:00")));
        }
        var offered = openTimes(day);

        var wholeDay = IntStream.range(0, 24 * 12)
                .mapToObj(step -> day.atStartOfDay(ZONE).plusMinutes(step * 5L).toInstant())
                .toList();

        assertThat(wholeDay).filteredOn(start -> ask(start).isOpen()).containsExactlyElementsOf(offered);
        assertThat(offered).hasSizeBetween(3, 60);
    }

    @Test
    void dayWithItsCapReachedAgreesToo() {
        save(ruled(
                new BookingRules(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(10), Duration.ofDays(6), 1, null)));
        assertThat(ask(tomorrow("15:00")).isOpen()).isTrue();
        bookings.holds(persons.patient(), open(tomorrow("09:00")));

        assertThat(openTimes(today().plusDays(1))).isEmpty();
        assertThat(ask(tomorrow("15:00")).obstacles()).containsExactly(Obstacle.CAP);
        assertThat(ask(at(today().plusDays(2), "15:00")).isOpen()).isTrue();
    }

    @Test
    void severalObstaclesAreAllFoundAndTheNearestDoctorComesFirst() {
        bookings.books(persons.patient(), open(tomorrow("09:00")));

        var findings = coordinator.get(actor ->
                why.explain(actor, new WhyClosed.Question(VisitType.NEW_PATIENT, "CA", null, tomorrow("09:00"))));

        assertThat(findings).hasSize(2);
        assertThat(findings.getFirst().doctor()).isEqualTo(persons.ortizId());
        assertThat(findings.getFirst().isOpen()).isTrue();
        assertThat(findings.getLast().obstacles()).containsExactly(Obstacle.NOT_LICENSED, Obstacle.BOOKED);
    }

    private WhyClosed.Finding ask(Instant start) {
        return ask("TX", start);
    }

    private WhyClosed.Finding ask(String state, Instant start) {
        var question = new WhyClosed.Question(VisitType.NEW_PATIENT, state, persons.leeId(), start);
        return coordinator.get(actor -> why.explain(actor, question)).getFirst();
    }

    private List<Instant> openTimes(LocalDate day) {
        return bookings.openTimes(persons.leeId()).stream()
                .map(time -> time.slot().start())
                .filter(start -> start.atZone(ZONE).toLocalDate().equals(day))
                .toList();
    }

    private OpenTime open(Instant start) {
        return bookings.openTimes(persons.leeId()).stream()
                .filter(time -> time.slot().start().equals(start))
                .findFirst()
                .orElseThrow();
    }

    private Schedule ruled(BookingRules rules) {
        return new Schedule(week(), Map.of(), List.of(), rules, before.languages(), shown().version());
    }

    private Schedule with(Map<DayOfWeek, List<Hours>> weekly, Map<LocalDate, List<Hours>> dated, List<TimeOff> off) {
        return new Schedule(weekly, dated, off, BookingRules.DEFAULT, before.languages(), shown().version());
    }

    private static Map<DayOfWeek, List<Hours>> week() {
        var week = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(MORNING, EVENING));
        }
        return week;
    }

    private void save(Schedule schedule) {
        lee.run(actor -> changing.change(actor, schedule, Decision.KEEP));
    }

    private Schedule shown() {
        return lee.get(mySchedule::show).schedule();
    }

    private Instant tomorrow(String time) {
        return at(today().plusDays(1), time);
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
