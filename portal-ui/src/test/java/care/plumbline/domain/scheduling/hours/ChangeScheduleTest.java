package care.plumbline.domain.scheduling.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.domain.scheduling.availability.Availability.TimeOff;
import care.plumbline.domain.scheduling.availability.BookingRules;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.scheduling.hours.ChangeSchedule.Decision;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class ChangeScheduleTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");

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
    private Schedule before;

    @BeforeEach
    void aDoctor() {
        lee = persons.lee();
        before = shown();
    }

    @AfterEach
    void worksAsBefore() {
        lee.run(actor -> changing.change(
                actor,
                new Schedule(
                        before.weekly(),
                        before.dated(),
                        before.off(),
                        before.rules(),
                        before.languages(),
                        shown().version()),
                Decision.KEEP));
    }

    @Test
    void whatIsSavedIsShownAndOffered() {
        var tomorrow = today().plusDays(1);
        var draft = new Schedule(
                everyDay(hours("09:00", "10:00"), hours("11:00", "12:00")),
                Map.of(tomorrow, List.of(hours("15:00", "15:40"))),
                List.of(new TimeOff(today().plusDays(2), today().plusDays(3))),
                before.rules(),
                List.of("en", "es"),
                before.version());

        assertThat(changes(draft, Decision.ASK_ME)).isEmpty();

        var saved = shown();
        assertThat(saved.weekly()).isEqualTo(draft.weekly());
        assertThat(saved.dated()).isEqualTo(draft.dated());
        assertThat(saved.off()).isEqualTo(draft.off());
        assertThat(saved.languages()).containsExactly("en", "es");
        assertThat(startsOn(tomorrow)).containsExactly("15:00", "15:20");
        assertThat(startsOn(today().plusDays(2))).isEmpty();
        assertThat(startsOn(today().plusDays(4))).containsExactly("09:00", "09:20", "09:40", "11:00", "11:20", "11:40");
    }

    @Test
    void previewShowsWhatPatientsWouldSeeAndChangesNothing() {
        var draft = with(everyDay(hours("09:00", "10:00")));

        var preview = lee.get(actor -> mySchedule.preview(actor, draft, VisitType.NEW_PATIENT));

        assertThat(preview).isNotEmpty().allMatch(time -> local(time).getHour() == 9);
        assertThat(shown()).isEqualTo(before);
        changes(draft, Decision.ASK_ME);
        assertThat(bookings.openTimes(persons.leeId())).isEqualTo(preview);
    }

    @Test
    void changeThatTouchesBookedVisitsListsThemAndChangesNothingUntilSomebodyDecides() {
        var time = bookings.openTimes(persons.leeId()).getLast();
        var visit = bookings.books(persons.patient(), time);
        var draft = with(everyDay(hours("07:00", "07:40")));

        var touched = changes(draft, Decision.ASK_ME);

        assertThat(touched).extracting(ChangeSchedule.Touched::visit).containsExactly(visit);
        assertThat(shown()).isEqualTo(before);
        changes(draft, Decision.FRONT_DESK_MOVES);
        assertThat(shown().weekly()).isEqualTo(draft.weekly());
        assertThat(tables.text("select status || ' ' || kept from care.visit where id = ?", visit.value()))
                .isEqualTo("BOOKED false");
    }

    @Test
    void keptVisitIsNotAskedAboutAgain() {
        var visit = bookings.books(
                persons.patient(), bookings.openTimes(persons.leeId()).getLast());
        changes(with(everyDay(hours("07:00", "07:40"))), Decision.KEEP);

        assertThat(tables.text("select kept::text from care.visit where id = ?", visit.value()))
                .isEqualTo("true");
        var again = new Schedule(
                everyDay(hours("07:00", "08:00")),
                Map.of(),
                List.of(),
                before.rules(),
                before.languages(),
                shown().version());
        assertThat(changes(again, Decision.ASK_ME)).isEmpty();
    }

    @Test
    void rulesShapeWhatIsOffered() {
        var rules = new BookingRules(
                Duration.ofMinutes(5),
                Duration.ofMinutes(10),
                Duration.ofHours(4),
                Duration.ofDays(2),
                2,
                Duration.ofMinutes(30));
        changes(
                new Schedule(
                        everyDay(hours("08:00", "20:00")),
                        Map.of(),
                        List.of(),
                        rules,
                        before.languages(),
                        before.version()),
                Decision.ASK_ME);

        var offered = bookings.openTimes(persons.leeId());
        assertThat(offered)
                .isNotEmpty()
                .allMatch(time -> local(time).getMinute() % 30 == 0)
                .allMatch(time -> !time.slot().start().isBefore(clock.instant().plus(Duration.ofHours(4))))
                .allMatch(time -> !time.slot().start().isAfter(clock.instant().plus(Duration.ofDays(2))));
        var tomorrow = offered.stream()
                .filter(time -> dayOf(time).equals(today().plusDays(1)))
                .toList();
        bookings.books(persons.patient(), tomorrow.get(2));
        // Half an hour apart, 20 minutes long, 15 minutes of pauses: the neighbours are too near.
        assertThat(bookings.openTimes(persons.leeId()))
                .doesNotContain(tomorrow.get(1), tomorrow.get(2), tomorrow.get(3));
        assertThat(bookings.openTimes(persons.leeId())).contains(tomorrow.get(0), tomorrow.get(4));
        bookings.books(persons.patient(), tomorrow.get(4));
        assertThat(startsOn(today().plusDays(1))).isEmpty();
    }

    static Stream<Schedule> contradictory() {
        var ok = BookingRules.DEFAULT;
        var en = List.of("en");
        var nine = hours("09:00", "12:00");
        return Stream.of(
                new Schedule(
                        Map.of(DayOfWeek.MONDAY, List.of(hours("12:00", "09:00"))), Map.of(), List.of(), ok, en, 0),
                new Schedule(
                        Map.of(DayOfWeek.MONDAY, List.of(nine, hours("11:00", "13:00"))),
                        Map.of(),
                        List.of(),
                        ok,
                        en,
                        0),
                new Schedule(
                        Map.of(),
                        Map.of(LocalDate.EPOCH, List.of(nine, hours("11:00", "13:00"))),
                        List.of(),
                        ok,
                        en,
                        0),
                new Schedule(
                        Map.of(),
                        Map.of(),
                        List.of(new TimeOff(LocalDate.EPOCH.plusDays(1), LocalDate.EPOCH)),
                        ok,
                        en,
                        0),
                new Schedule(Map.of(), Map.of(), List.of(), ok, List.of(), 0),
                new Schedule(Map.of(), Map.of(), List.of(), rules(-1, 10, 6, null), en, 0),
                new Schedule(Map.of(), Map.of(), List.of(), rules(0, 9, 6, null), en, 0),
                new Schedule(Map.of(), Map.of(), List.of(), rules(0, 10, 7, null), en, 0),
                new Schedule(Map.of(), Map.of(), List.of(), rules(0, 10, 6, 0), en, 0));
    }

    @ParameterizedTest
    @MethodSource("contradictory")
    void scheduleThatContradictsItselfIsRefused(Schedule draft) {
        assertThatThrownBy(() -> changes(draft, Decision.KEEP)).isInstanceOf(ScheduleRefused.class);
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void olderVersionIsRefused() {
        changes(with(everyDay(hours("09:00", "10:00"))), Decision.ASK_ME);

        assertThatThrownBy(() -> changes(with(everyDay(hours("10:00", "11:00"))), Decision.ASK_ME))
                .isInstanceOf(ScheduleRefused.ChangedMeanwhile.class);
    }

    private static BookingRules rules(int before, int notice, int horizon, Integer cap) {
        return new BookingRules(
                Duration.ofMinutes(before),
                Duration.ZERO,
                Duration.ofMinutes(notice),
                Duration.ofDays(horizon),
                cap,
                null);
    }

    private Schedule with(Map<DayOfWeek, List<Hours>> weekly) {
        return new Schedule(weekly, Map.of(), List.of(), before.rules(), before.languages(), before.version());
    }

    private static Map<DayOfWeek, List<Hours>> everyDay(Hours... stretches) {
        var week = new HashMap<DayOfWeek, List<Hours>>();
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of(stretches));
        }
        return week;
    }

    private List<ChangeSchedule.Touched> changes(Schedule draft, Decision decision) {
        return lee.get(actor -> changing.change(actor, draft, decision));
    }

    private Schedule shown() {
        return lee.get(mySchedule::show).schedule();
    }

    private List<String> startsOn(LocalDate day) {
        return bookings.openTimes(persons.leeId()).stream()
                .filter(time -> dayOf(time).equals(day))
                .map(time -> local(time).toString())
                .toList();
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private static LocalTime local(OpenTime time) {
        return time.slot().start().atZone(ZONE).toLocalTime();
    }

    private static LocalDate dayOf(OpenTime time) {
        return time.slot().start().atZone(ZONE).toLocalDate();
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
