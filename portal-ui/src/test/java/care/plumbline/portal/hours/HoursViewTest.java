package care.plumbline.portal.hours;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.domain.scheduling.availability.Availability.TimeOff;
import care.plumbline.domain.scheduling.availability.BookingRules;
import care.plumbline.domain.scheduling.hours.ChangeSchedule;
import care.plumbline.domain.scheduling.hours.ChangeSchedule.Decision;
import care.plumbline.domain.scheduling.hours.MySchedule;
import care.plumbline.domain.scheduling.hours.Schedule;
import care.plumbline.domain.shared.Role;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class HoursViewTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String CAP = "Most visits a day";

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
    private VisitId visit;

    @BeforeEach
    void aDoctor() {
        lee = persons.lee();
        before = shown();
    }

    @AfterEach
    void worksAsBefore() {
        tables.change("delete from care.clinic_holiday where name = 'Test day'");
        save(before);
    }

    @Test
    void hoursAreShownAsTheyAreSaved(Browser browser) {
        tables.change("insert into care.clinic_holiday values (?, 'Test day')", today().plusDays(40));

        opened(browser);

        assertThat(browser.heading()).isEqualTo("Your hours");
        assertThat(browser.text())
                .contains("All times are in Eastern Time, your own time zone.")
                .contains("Break, 12:00 PM to 1:00 PM")
                .contains("Texas Number DEMO-TX, valid until")
                .contains("Days the clinic is closed " + Formats.dayAndDate(today().plusDays(40), Locale.US));
        assertThat(browser.buttonLabels())
                .contains("Remove Monday 7:00 AM to 12:00 PM", "Remove Sunday 1:00 PM to 9:00 PM")
                .contains("Add hours, Monday");
        assertThat(browser.ticked()).containsExactly("English");
    }

    @Test
    void agendaAndHoursLieBesideEachOther(Browser browser) {
        browser.usedBy(lee).goesTo("doctor").follows("Your hours");

        assertThat(browser.heading()).isEqualTo("Your hours");
    }

    @Test
    void weekIsEditedByClickingAndSaved(Browser browser) {
        opened(browser)
                .clicksLabelled("Remove Monday 7:00 AM to 12:00 PM")
                .clicksLabelled("Remove Monday 1:00 PM to 9:00 PM");
        assertThat(browser.text()).contains("Monday You see nobody on this day.");
        browser.clicksLabelled("Add hours, Monday");
        set(pickers("To, Monday").getFirst(), "12:05");
        browser.clicksLabelled("Add hours, Monday");
        assertThat(browser.buttonLabels())
                .contains("Remove Monday 9:00 AM to 12:05 PM", "Remove Monday 1:05 PM to 2:05 PM");
        assertThat(browser.text()).contains("Break, 12:05 PM to 1:05 PM");

        browser.clicks("Copy Monday to all weekdays");
        assertThat(browser.text()).contains("Tuesday to Friday now have the hours of Monday.");
        browser.clicks("Save hours");

        assertThat(browser.text()).contains("Saved. Patients see the new times.");
        var monday = List.of(hours("09:00", "12:05"), hours("13:05", "14:05"));
        assertThat(shown().weekly())
                .containsEntry(DayOfWeek.MONDAY, monday)
                .containsEntry(DayOfWeek.FRIDAY, monday)
                .containsEntry(DayOfWeek.SATURDAY, before.weekly().get(DayOfWeek.SATURDAY));
    }

    @Test
    void previewFollowsEveryChange(Browser browser) {
        opened(browser);
        assertThat(preview(browser)).contains(day(1) + ": 39 open times 7:00 AM, 7:20 AM, 7:40 AM");

        browser.clicksLabelled("Remove " + weekday(1) + " 1:00 PM to 9:00 PM");
        assertThat(browser.text()).contains(day(1) + ": 15 open times");
        browser.chooses("Kind of visit", "Follow-up");
        assertThat(preview(browser)).contains(day(1) + ": 30 open times 7:00 AM, 7:10 AM");
        browser.types(TextField.class, "A start every … minutes", "30");
        assertThat(preview(browser)).contains(day(1) + ": 10 open times 7:00 AM, 7:30 AM");
        browser.types(TextField.class, "How far ahead, in days", "1");
        assertThat(browser.text()).contains(day(1)).doesNotContain(day(2));
        browser.clicksLabelled("Remove " + weekday(1) + " 7:00 AM to 12:00 PM");
        assertThat(browser.text()).contains(day(1) + ": nothing offered");
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void previewSaysPlainlyWhenNothingIsOffered(Browser browser) {
        opened(browser);
        pick("First day away", today());
        pick("Last day away", today().plusDays(9));

        browser.clicks("Add time off");

        assertThat(browser.text()).contains("Nothing is offered: patients see no open time.");
    }

    @Test
    void contradictionIsSaidInThePreviewAndWhenSavedAtItsField(Browser browser) {
        opened(browser);
        set(pickers("To, Monday").getFirst(), "14:00");
        assertThat(browser.text()).contains("Two stretches of Monday overlap").doesNotContain("Patients see");

        browser.clicks("Save hours");

        assertThat(browser.problems()).containsExactly("Two stretches of Monday overlap");
        assertThat(pickers("From, Monday").getLast().getErrorMessage()).isEqualTo("Two stretches of Monday overlap");
        assertThat(pickers("From, Monday").getLast().isInvalid()).isTrue();
        assertThat(shown()).isEqualTo(before);
        set(pickers("To, Monday").getFirst(), "12:30");
        assertThat(pickers("From, Monday").getLast().isInvalid()).isFalse();
        assertThat(browser.problems()).isEmpty();

        set(pickers("To, Monday").getLast(), "12:45");
        browser.clicks("Save hours");
        assertThat(browser.problems()).containsExactly("The hours of Monday end before they begin");
        assertThat(pickers("To, Monday").getLast().isInvalid()).isTrue();
    }

    @Test
    void missingAndOddTimesAreSaidAtTheirFields(Browser browser) {
        opened(browser);
        LocatorJ._setValue(pickers("From, Monday").getFirst(), null);
        set(pickers("To, Monday").getFirst(), "11:58");
        assertThat(browser.text()).contains("Some times or rules are missing or out of range.");
        assertThat(browser.buttonLabels()).contains("Remove Monday, hours not filled in");

        browser.clicks("Save hours");

        assertThat(browser.problems())
                .containsExactly("Monday: Enter a time, like 9:00 AM", "Monday: Use steps of 5 minutes, like 9:05 AM");
        assertThat(pickers("From, Monday").getFirst().getErrorMessage()).isEqualTo("Enter a time, like 9:00 AM");
        assertThat(pickers("To, Monday").getFirst().getValue()).isEqualTo(LocalTime.of(11, 58));
        assertThat(shown()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pause before each visit, in minutes | 61   | Type a whole number from 0 to 60
            Pause after each visit, in minutes  | ''   | Type a whole number from 0 to 60
            Least notice, in minutes            | 9    | Type a whole number from 10 to 2880
            How far ahead, in days              | 7    | Type a whole number from 1 to 6
            Most visits a day                   | many | Type a whole number from 1 to 200
            A start every … minutes             | 4    | Type a whole number from 5 to 60
            """)
    void ruleOutOfRangeIsSaidAtItsField(String label, String typed, String words, Browser browser) {
        opened(browser).types(TextField.class, label, typed);

        browser.clicks("Save hours");

        assertThat(browser.problems()).containsExactly(label + ": " + words);
        assertThat(browser.problemAt(TextField.class, label)).isEqualTo(words);
        assertThat(browser.field(TextField.class, label).getValue()).isEqualTo(typed);
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void rulesAndLanguagesAreSaved(Browser browser) {
        opened(browser)
                .types(TextField.class, "Pause before each visit, in minutes", "5")
                .types(TextField.class, "Pause after each visit, in minutes", " 10 ")
                .types(TextField.class, "Least notice, in minutes", "240")
                .types(TextField.class, "How far ahead, in days", "3")
                .types(TextField.class, CAP, "8")
                .types(TextField.class, "A start every … minutes", "30")
                .ticksAlso("Spanish")
                .clicks("Save hours");

        assertThat(shown().rules())
                .isEqualTo(new BookingRules(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(10),
                        Duration.ofHours(4),
                        Duration.ofDays(3),
                        8,
                        Duration.ofMinutes(30)));
        assertThat(shown().languages()).containsExactly("en", "es");
        browser.types(TextField.class, CAP, "").clicks("Save hours");
        assertThat(shown().rules().dailyCap()).isNull();
    }

    @Test
    void atLeastOneLanguageStays(Browser browser) {
        opened(browser).ticksOnly();

        browser.clicks("Save hours");

        assertThat(browser.problems()).containsExactly("Choose at least one language you see patients in");
        assertThat(browser.only(CheckboxGroup.class).isInvalid()).isTrue();
    }

    @Test
    void singleDatesAreAddedAndRemoved(Browser browser) {
        opened(browser).clicks("Add date away");
        assertThat(browser.problemAt(DatePicker.class, "Date")).isEqualTo("Choose a date");
        pick("Date", today().minusDays(1));
        browser.clicks("Add date away");
        assertThat(browser.problemAt(DatePicker.class, "Date")).isEqualTo("Choose today or a day to come");
        pick("Date", today().plusDays(1));
        browser.clicks("Save hours");
        assertThat(browser.problems()).containsExactly("Add this date to the list, or clear it");
        browser.clicks("Add date away");
        assertThat(browser.text()).contains(date(1) + " Away").contains(day(1) + ": nothing offered");
        pick("Date", today().plusDays(1));
        browser.clicks("Add date with other hours");
        assertThat(browser.problemAt(DatePicker.class, "Date")).isEqualTo("This date is on the list already");
        pick("Date", today().plusDays(2));
        browser.clicks("Add date with other hours").clicksLabelled("Remove " + date(2) + " 1:00 PM to 9:00 PM");
        set(pickers("To, " + date(2)).getFirst(), "08:00");
        assertThat(preview(browser)).contains(day(2) + ": 3 open times 7:00 AM, 7:20 AM, 7:40 AM");

        browser.clicks("Save hours");

        assertThat(shown().dated())
                .isEqualTo(
                        Map.of(today().plusDays(1), List.of(), today().plusDays(2), List.of(hours("07:00", "08:00"))));
        browser.clicksLabelled("Remove date " + date(1)).clicks("Save hours");
        assertThat(shown().dated()).containsOnlyKeys(today().plusDays(2));
    }

    @Test
    void dateThatContradictsItselfIsSaidAtItsField(Browser browser) {
        opened(browser);
        pick("Date", today().plusDays(2));
        browser.clicks("Add date with other hours");
        set(pickers("To, " + date(2)).getFirst(), "13:30");

        browser.clicks("Save hours");

        assertThat(browser.problems()).containsExactly("The hours of " + day(2) + " overlap, or end before they begin");
        assertThat(pickers("From, " + date(2)).getLast().isInvalid()).isTrue();
    }

    @Test
    void timeOffIsAddedAndRemoved(Browser browser) {
        opened(browser).clicks("Add time off");
        assertThat(browser.problemAt(DatePicker.class, "First day away")).isEqualTo("Choose the first day away");
        pick("First day away", today().plusDays(5));
        pick("Last day away", today().plusDays(3));
        browser.clicks("Add time off");
        assertThat(browser.problemAt(DatePicker.class, "Last day away")).isEqualTo("Time off ends before it begins");
        pick("Last day away", today().plusDays(6));
        browser.clicks("Add time off");
        pick("First day away", today().plusDays(2));
        browser.clicks("Save hours");
        assertThat(browser.problems()).containsExactly("Add these days to the list, or clear them");
        browser.clicks("Add time off").clicks("Save hours");

        assertThat(shown().off())
                .containsExactly(
                        new TimeOff(today().plusDays(2), today().plusDays(2)),
                        new TimeOff(today().plusDays(5), today().plusDays(6)));
        browser.clicksLabelled("Remove time off " + date(2)).clicks("Save hours");
        assertThat(shown().off()).hasSize(1);
    }

    @Test
    void visitsOutsideTheNewHoursAreAskedAboutAndGoingBackSavesNothing(Browser browser) {
        var day = touched(browser);

        assertThat(browser.text())
                .contains("1 booked visit lies outside the new hours Sam Doe, " + Formats.day(day, Locale.US))
                .contains("Nothing is saved yet.");
        assertThat(browser.hasButton("Save hours")).isFalse();
        assertThat(shown()).isEqualTo(before);

        browser.clicks("Go back");

        assertThat(browser.text()).doesNotContain("booked visit lies").contains("Away");
        assertThat(browser.hasButton("Save hours")).isTrue();
        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void doctorMayHoldTheVisitsAnyway(Browser browser) {
        var day = touched(browser);

        browser.clicks("I hold these visits anyway");

        assertThat(browser.text()).contains("Saved. You hold 1 visit outside your new hours.");
        assertThat(shown().dated()).isEqualTo(Map.of(day, List.of()));
        assertThat(kept()).isEqualTo("true");
    }

    @Test
    void frontDeskMayMoveThem(Browser browser) {
        var day = touched(browser);

        browser.clicks("The front desk moves them");

        assertThat(browser.text()).contains("Saved. The front desk moves 1 visit.");
        assertThat(shown().dated()).isEqualTo(Map.of(day, List.of()));
        assertThat(kept()).isEqualTo("false");
    }

    @Test
    void changingTheDraftTakesTheQuestionBack(Browser browser) {
        touched(browser);

        browser.types(TextField.class, CAP, "8");

        assertThat(browser.text()).doesNotContain("booked visit lies");
        assertThat(browser.hasButton("Save hours")).isTrue();
    }

    @Test
    void changeInAnotherWindowIsSaidAndWhatWasTypedStays(Browser browser) {
        opened(browser).types(TextField.class, CAP, "8");
        save(before);

        browser.clicks("Save hours");

        assertThat(browser.text())
                .contains("Your schedule was changed in another window.")
                .contains("What you typed is still here and not saved.");
        assertThat(browser.field(TextField.class, CAP).getValue()).isEqualTo("8");
        assertThat(shown().rules().dailyCap()).isNull();
        browser.clicks("Undo all changes");
        assertThat(browser.field(TextField.class, CAP).getValue()).isEmpty();
        browser.types(TextField.class, CAP, "9").clicks("Save hours");
        assertThat(shown().rules().dailyCap()).isEqualTo(9);
    }

    @Test
    void licencesThatEndSoonSaySo(Browser browser) {
        licence("TX", 90);
        licence("NY", -1);
        licence("FL", 1);

        opened(browser);

        assertThat(browser.text())
                .contains("Florida Number DEMO-FL, valid until " + Formats.date(today().plusDays(1), Locale.US)
                        + " Ends in 1 day: renew it")
                .contains("Ended: nobody in this state can book you")
                .contains("Ends in 90 days: renew it");
        licence("TX", 91);
        assertThat(opened(browser).text()).doesNotContain("in 91 days");
    }

    @Test
    void accountWithoutADoctorIsTold(Browser browser) {
        browser.usedBy(persons.somebody(Role.DOCTOR)).goesTo("doctor/hours");

        assertThat(browser.text()).contains("Only doctors have a schedule.");
        assertThat(browser.buttons()).isEmpty();
    }

    @Test
    void contradictionIsSaidInSpanish(Browser browser) {
        opened(browser.inSpanish());
        set(pickers("A, lunes").getFirst(), "14:00");

        assertThat(browser.text()).contains("Dos tramos del lunes se superponen");
    }

    /** Lee wants to be away on the day of a booked visit, and is asked about it. */
    private LocalDate touched(Browser browser) {
        var time = bookings.openTimes(persons.leeId()).getLast();
        visit = bookings.books(persons.patient(), time);
        var day = time.slot().start().atZone(ZONE).toLocalDate();
        opened(browser);
        pick("Date", day);
        browser.clicks("Add date away").clicks("Save hours");
        return day;
    }

    /** Times are never broken over two lines; for reading them here that does not matter. */
    private static String preview(Browser browser) {
        return browser.text().replace('\u00a0', ' ');
    }

    private String kept() {
        return tables.text("select kept::text from care.visit where id = ?", visit.value());
    }

    private void licence(String state, int days) {
        tables.change(
                "update care.doctor_licence set expires_on = ? where state = ? and doctor_id = ?",
                today().plusDays(days),
                state,
                persons.leeId().value());
    }

    private Browser opened(Browser browser) {
        return browser.usedBy(lee).goesTo("doctor/hours");
    }

    private static List<TimePicker> pickers(String label) {
        return LocatorJ._find(
                TimePicker.class,
                search -> search.withPredicate(
                        picker -> picker.getAriaLabel().orElse("").equals(label)));
    }

    private static void set(TimePicker picker, String time) {
        LocatorJ._setValue(picker, LocalTime.parse(time));
    }

    private static void pick(String label, LocalDate day) {
        LocatorJ._setValue(
                LocatorJ._get(
                        DatePicker.class, search -> search.withPredicate(picker -> label.equals(picker.getLabel()))),
                day);
    }

    private void save(Schedule schedule) {
        lee.run(actor -> changing.change(
                actor,
                new Schedule(
                        schedule.weekly(),
                        schedule.dated(),
                        schedule.off(),
                        schedule.rules(),
                        schedule.languages(),
                        shown().version()),
                Decision.KEEP));
    }

    private Schedule shown() {
        return lee.get(mySchedule::show).schedule();
    }

    private String weekday(int ahead) {
        return Formats.weekday(today().plusDays(ahead).getDayOfWeek(), Locale.US);
    }

    private String day(int ahead) {
        return Formats.day(today().plusDays(ahead), Locale.US);
    }

    private String date(int ahead) {
        return Formats.dayAndDate(today().plusDays(ahead), Locale.US);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }

    private static Hours hours(String from, String to) {
        return new Hours(LocalTime.parse(from), LocalTime.parse(to));
    }
}
