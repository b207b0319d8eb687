package care.plumbline.domain.scheduling.availability;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.domain.scheduling.availability.Availability.TimeOff;
import care.plumbline.domain.shared.TimeSlot;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is listed can be booked and what can be booked is listed: random calendars around every change of the clocks in
 * every zone of the United States, beside a second, slower reading of the same rules that looks at single minutes.
 */
class RosterPropertyTest {

    private static final List<String> ZONES = List.of(
            "America/New_York",
            "America/Detroit",
            "America/Kentucky/Louisville",
            "America/Kentucky/Monticello",
            "America/Indiana/Indianapolis",
            "America/Indiana/Vincennes",
            "America/Indiana/Winamac",
            "America/Indiana/Marengo",
            "America/Indiana/Petersburg",
            "America/Indiana/Vevay",
            "America/Indiana/Tell_City",
            "America/Indiana/Knox",
            "America/Chicago",
            "America/Menominee",
            "America/North_Dakota/Center",
            "America/North_Dakota/New_Salem",
            "America/North_Dakota/Beulah",
            "America/Denver",
            "America/Boise",
            "America/Phoenix",
            "America/Los_Angeles",
            "America/Anchorage",
            "America/Juneau",
            "America/Sitka",
            "America/Metlakatla",
            "America/Yakutat",
            "America/Nome",
            "America/Adak",
            "Pacific/Honolulu",
            "America/Puerto_Rico",
            "America/St_Thomas",
            "Pacific/Guam",
            "Pacific/Saipan",
            "Pacific/Pago_Pago");

    private static final int FIRST_YEAR = 2026;
    private static final int YEARS = 5;
    private static final int CALENDARS = 6;
    private static final List<Integer> LENGTHS = List.of(10, 15, 20, 25, 40, 50);

    static List<String> zones() {
        return ZONES;
    }

    @ParameterizedTest
    @MethodSource("zones")
    void whatIsListedIsBookableAndTheReverse(String zone) {
        for (var change : changes(ZoneId.of(zone))) {
            for (var round = 0; round < CALENDARS; round++) {
                check(new Case(
                        ZoneId.of(zone), change, 31L * change.getEpochSecond() + 7919L * zone.hashCode() + round));
            }
        }
    }

    /** Every change of the clocks; where there is none, the days on which others change them. */
    private static List<Instant> changes(ZoneId zone) {
        var start = LocalDate.of(FIRST_YEAR, 1, 1).atStartOfDay(zone).toInstant();
        var end = LocalDate.of(FIRST_YEAR + YEARS, 1, 1).atStartOfDay(zone).toInstant();
        var changes = new ArrayList<Instant>();
        for (var next = zone.getRules().nextTransition(start);
                next != null && next.getInstant().isBefore(end);
                next = zone.getRules().nextTransition(next.getInstant())) {
            changes.add(next.getInstant());
        }
        return changes.isEmpty() ? changes(ZoneId.of("America/Denver")) : changes;
    }

    private static void check(Case one) {
        var listed = one.roster().open(one.from(), one.until(), one.question()).stream()
                .map(TimeSlot::start)
                .toList();
        var free = one.minutes()
                .filter(start -> one.roster().obstacles(start, one.question()).isEmpty())
                .toList();
        var expected = one.minutes().filter(one::isOpen).toList();

        assertThat(listed).as("listed and bookable, %s", one).isEqualTo(free);
        assertThat(listed).as("listed and open by the minute, %s", one).isEqualTo(expected);
        assertThat(listed).as("no start twice, %s", one).doesNotHaveDuplicates();
        assertThat(listed.stream().map(start -> start.atZone(one.zone()).toLocalDateTime()))
                .as("no wall-clock time twice, %s", one)
                .doesNotHaveDuplicates();
    }

    /** A random calendar, its rules and what is taken, made of one seed. */
    private static final class Case {

        private final ZoneId zone;
        private final long seed;
        private final Random random;
        private final Instant from;
        private final Instant until;
        private final Roster roster;
        private final Roster.Question question;

        Case(ZoneId zone, Instant change, long seed) {
            this.zone = zone;
            this.seed = seed;
            random = new Random(seed);
            from = change.minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MINUTES);
            until = change.plus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MINUTES);
            var length = Duration.ofMinutes(LENGTHS.get(random.nextInt(LENGTHS.size())));
            var now = from.minus(Duration.ofMinutes(random.nextInt(3_000)));
            question = new Roster.Question(length, now, Duration.ofHours(24L + random.nextInt(120)));
            roster = new Roster(
                    new DoctorId(UUID.randomUUID()),
                    "Dr. Lee",
                    true,
                    true,
                    random.nextInt(8) == 0 ? dayOf(change) : LocalDate.MAX,
                    availability(dayOf(change)),
                    rules(),
                    taken());
        }

        ZoneId zone() {
            return zone;
        }

        Instant from() {
            return from;
        }

        Instant until() {
            return until;
        }

        Roster roster() {
            return roster;
        }

        Roster.Question question() {
            return question;
        }

        Stream<Instant> minutes() {
            return Stream.iterate(from, minute -> !minute.isAfter(until), minute -> minute.plusSeconds(60));
        }

        /** The rules read once more, one minute at a time, without the code that lists. */
        boolean isOpen(Instant start) {
            return isInHours(start)
                    && !start.isBefore(question.now().plus(roster.rules().notice()))
                    && !start.isAfter(question.now().plus(roster.rules().horizon()))
                    && !start.isAfter(question.now().plus(question.within()))
                    && roster.licensedUntil() != null
                    && !dayOf(start).isAfter(roster.licensedUntil())
                    && isFree(start)
                    && isBelowTheCap(dayOf(start));
        }

        private boolean isInHours(Instant start) {
            var calendar = roster.availability();
            var local = start.atZone(zone);
            var day = local.toLocalDate();
            var away = calendar.holidays().contains(day)
                    || calendar.off().stream().anyMatch(off -> !day.isBefore(off.first()) && !day.isAfter(off.last()));
            if (away || !local.withEarlierOffsetAtOverlap().toInstant().equals(start)) {
                return false;
            }
            var hours = calendar.dated().containsKey(day)
                    ? calendar.dated().get(day)
                    : calendar.weekly().getOrDefault(day.getDayOfWeek(), List.of());
            return hours.stream().anyMatch(stretch -> fits(stretch, start));
        }

        /** By the clock on the wall at its start and at its end, and on the grid that the stretch begins. */
        private boolean fits(Hours stretch, Instant start) {
            var local = start.atZone(zone).toLocalDateTime();
            var end = start.plus(question.length()).atZone(zone).toLocalDateTime();
            var closes = local.toLocalDate().atTime(stretch.to());
            var minutes = ChronoUnit.MINUTES.between(stretch.from(), local.toLocalTime());
            return minutes >= 0
                    && minutes % every().toMinutes() == 0
                    && !local.plus(question.length()).isAfter(closes)
                    && !end.isAfter(closes);
        }

        private boolean isFree(Instant start) {
            var begins = start.minus(roster.rules().before());
            var ends = start.plus(question.length()).plus(roster.rules().after());
            return roster.taken().stream()
                    .noneMatch(taken -> taken.during().start().isBefore(ends)
                            && begins.isBefore(taken.during().end()));
        }

        private boolean isBelowTheCap(LocalDate day) {
            var cap = roster.rules().dailyCap();
            return cap == null
                    || roster.taken().stream()
                                    .map(taken -> taken.during()
                                            .start()
                                            .plus(roster.rules().before()))
                                    .filter(start -> dayOf(start).equals(day))
                                    .count()
                            < cap;
        }

        private Duration every() {
            var every = roster.rules().every();
            return every == null ? question.length() : every;
        }

        private LocalDate dayOf(Instant instant) {
            return instant.atZone(zone).toLocalDate();
        }

        private Availability availability(LocalDate day) {
            var weekly = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
            for (var weekday : DayOfWeek.values()) {
                if (random.nextInt(6) > 0) {
                    weekly.put(weekday, stretches());
                }
            }
            var dated = new HashMap<LocalDate, List<Hours>>();
            if (random.nextInt(4) == 0) {
                dated.put(anyDay(day), random.nextInt(3) == 0 ? List.of() : stretches());
            }
            var off = new ArrayList<TimeOff>();
            if (random.nextInt(10) == 0) {
                var first = anyDay(day);
                off.add(new TimeOff(first, first.plusDays(random.nextInt(2))));
            }
            var holidays = new HashSet<LocalDate>();
            if (random.nextInt(10) == 0) {
                holidays.add(anyDay(day));
            }
            return new Availability(zone, weekly, dated, off, holidays);
        }

        private LocalDate anyDay(LocalDate day) {
            return day.plusDays(random.nextInt(3) - 1L);
        }

        /** One to three stretches of a day with breaks between them; often over the hours in which clocks change. */
        private List<Hours> stretches() {
            var edges = new TreeSet<Integer>();
            var count = 2 * (1 + random.nextInt(3));
            while (edges.size() < count) {
                edges.add(
                        random.nextBoolean()
                                ? random.nextInt(12 * 5) * 5
                                : Math.min(24 * 60 - 1, random.nextInt(24 * 12 + 1) * 5));
            }
            var times = List.copyOf(edges);
            return IntStream.range(0, count / 2)
                    .mapToObj(index -> new Hours(time(times.get(2 * index)), time(times.get(2 * index + 1))))
                    .toList();
        }

        private static LocalTime time(int minute) {
            return LocalTime.ofSecondOfDay(minute * 60L);
        }

        private BookingRules rules() {
            return new BookingRules(
                    Duration.ofMinutes(random.nextInt(4) * 5L),
                    Duration.ofMinutes(random.nextInt(4) * 5L),
                    Duration.ofMinutes(10 + random.nextInt(2) * 1_200L),
                    Duration.ofDays(1 + random.nextInt(6)),
                    random.nextInt(3) == 0 ? 1 + random.nextInt(6) : null,
                    random.nextBoolean() ? Duration.ofMinutes(5L * (1 + random.nextInt(12))) : null);
        }

        private List<Roster.Taken> taken() {
            return IntStream.range(0, random.nextInt(8))
                    .mapToObj(index -> from.plus(Duration.ofMinutes(random.nextInt(40 * 60))))
                    .map(start -> new Roster.Taken(
                            TimeSlot.of(start, Duration.ofMinutes(5L + random.nextInt(60))), random.nextBoolean()))
                    .toList();
        }

        @Override
        public String toString() {
            return "seed " + seed + " in " + zone + " from " + from + ": " + roster + ", " + question;
        }
    }
}
