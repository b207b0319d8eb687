package care.plumbline.portal.hours;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.availability.Availability.TimeOff;
import care.plumbline.domain.scheduling.availability.BookingRules;
import care.plumbline.domain.scheduling.availability.OpenTime;
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
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class WhyClosedViewTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final String LEE = "Dr. Anna Lee";

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
        tables.change("update care.doctor set active = true");
        tables.change("delete from care.clinic_holiday where name = 'Test day'");
        save(new Schedule(
                before.weekly(), before.dated(), before.off(), before.rules(), before.languages(), shown().version()));
    }

    @ParameterizedTest
    @EnumSource(names = {"CARE_COORDINATOR", "DOCTOR", "ADMINISTRATOR"})
    void staffFindItInTheirLinks(Role role, Browser browser) {
        browser.usedBy(role == Role.DOCTOR ? lee : persons.somebody(role))
                .goesTo("staff")
                .follows("Why closed?");

        assertThat(browser.heading()).isEqualTo("Why is a time not open?");
        assertThat(browser.text()).contains("Eastern Time, the clinic’s time zone.");
    }

    @Test
    void whatIsMissingIsSaidAtItsField(Browser browser) {
        browser.usedBy(persons.somebody(Role.CARE_COORDINATOR)).goesTo("staff/why-closed");

        browser.clicks("Find out why");

        assertThat(browser.problems())
                .containsExactly("Choose the day", "Enter a time, like 9:20 AM", "Choose the state");
        assertThat(browser.problemAt(Select.class, "State the patient will be in"))
                .isEqualTo("Choose the state");
    }

    @Test
    void openTimeIsSaidToBeOpen(Browser browser) {
        asks(browser, "Texas", LEE, tomorrow(), "09:00");

        assertThat(browser.text())
                .contains(LEE + " can be booked " + day(tomorrow()) + ", 9:00 AM Eastern Time in Texas.")
                .contains("Can be booked.");
        assertThat(browser.problems()).isEmpty();
    }

    @Test
    void bothZonesAreSaidWhereTheyDiffer(Browser browser) {
        asks(browser, "Texas", null, tomorrow(), "09:00");

        assertThat(browser.text())
                .contains("These doctors can be booked " + day(tomorrow())
                        + ", 9:00 AM Eastern Time in Texas: Dr. Anna Lee, Dr. Miguel Ortiz.")
                .contains("Dr. Miguel Ortiz On this doctor’s clock that is " + day(tomorrow())
                        + ", 8:00 AM Central Time. Can be booked.")
                .doesNotContain("Dr. Anna Lee On this");

        asks(browser, "Illinois", null, tomorrow(), "13:20");
        assertThat(browser.text())
                .contains("Nobody can be booked " + day(tomorrow()) + ", 1:20 PM Eastern Time in Illinois: nearest is")
                .contains("Has a break then. Works 7:00 AM to 12:00 PM, 1:00 PM to 9:00 PM (Central Time) that day.")
                .contains("Has no license in Illinois.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            California | 09:00 | Has no license in California.
            Texas      | 12:20 | Has a break then. Works 7:00 AM to 12:00 PM, 1:00 PM to 9:00 PM that day.
            Texas      | 06:00 | Works 7:00 AM to 12:00 PM, 1:00 PM to 9:00 PM that day, and the whole visit has to fit in.
            Texas      | 09:05 | Visits begin at other minutes: one visit after another from the start of each stretch.
            """)
    void usualHoursAndLicencesAreSaid(String state, String time, String words, Browser browser) {
        asks(browser, state, LEE, tomorrow(), time);

        assertThat(browser.text())
                .contains(LEE + " cannot be booked " + day(tomorrow()))
                .contains("Eastern Time in " + state + ". " + words);
        assertThat(browser.lines()).singleElement().asString().startsWith(words);
    }

    @Test
    void pastAndFarTimesAreSaid(Browser browser) {
        asks(browser, "Texas", LEE, today().minusDays(1), "09:00");
        assertThat(browser.lines()).containsExactly("The time is past, or too near: needs 10 minutes of notice.");

        asks(browser, "Texas", LEE, today().plusDays(8), "09:00");
        assertThat(browser.lines()).containsExactly("Can be booked at most 6 days ahead.");
    }

    @Test
    void licenceThatEndsBeforeTheVisitIsSaidWithItsLastDay(Browser browser) {
        tables.change("update care.doctor_licence set expires_on = ?", today());

        asks(browser, "Texas", LEE, tomorrow(), "09:00");

        assertThat(browser.lines())
                .containsExactly("The license in Texas is valid until " + Formats.date(today(), Locale.US) + " only.");
    }

    @Test
    void closedDaysAreSaid(Browser browser) {
        tables.change("insert into care.clinic_holiday values (?, 'Test day')", tomorrow());
        save(new Schedule(
                before.weekly(),
                Map.of(today().plusDays(2), List.of()),
                List.of(new TimeOff(today().plusDays(3), today().plusDays(4))),
                before.rules(),
                before.languages(),
                before.version()));

        asks(browser, "Texas", LEE, tomorrow(), "09:00");
        assertThat(browser.lines()).containsExactly("The clinic is closed on " + day(tomorrow()) + ".");
        asks(browser, "Texas", LEE, today().plusDays(2), "09:00");
        assertThat(browser.lines())
                .containsExactly("Is away on " + day(today().plusDays(2)) + ", as set for this date.");
        asks(browser, "Texas", LEE, today().plusDays(4), "09:00");
        assertThat(browser.lines()).containsExactly("Has time off on " + day(today().plusDays(4)) + ".");
    }

    @Test
    void takenTimesPausesAndFullDaysAreSaid(Browser browser) {
        save(new Schedule(
                before.weekly(),
                Map.of(),
                List.of(),
                new BookingRules(
                        Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofHours(2), Duration.ofDays(6), 2, null),
                before.languages(),
                before.version()));
        bookings.books(persons.patient(), open("09:00"));
        bookings.holds(persons.patient(), open("15:00"));

        asks(browser, "Texas", LEE, tomorrow(), "09:00");
        assertThat(browser.lines())
                .containsExactly(
                        "A visit is booked at this time.", "That many visits of the day are taken: at most 2.");
        asks(browser, "Texas", LEE, tomorrow(), "15:00");
        assertThat(browser.lines()).contains("Somebody holds this time while they book.");
        asks(browser, "Texas", LEE, tomorrow(), "09:20");
        assertThat(browser.lines())
                .contains("Another visit is too near: keeps 5 minutes before and 1 hour after each visit free.");
    }

    @Test
    void doctorWhoStoppedIsStillExplained(Browser browser) {
        tables.change("update care.doctor set active = false");

        asks(browser, "Texas", null, tomorrow(), "09:00");

        assertThat(browser.text()).contains("Nobody can be booked");
        assertThat(browser.lines()).containsExactly("Takes no visits any more.", "Takes no visits any more.");
    }

    @Test
    void answerIsSaidInSpanish(Browser browser) {
        browser.inSpanish().usedBy(persons.somebody(Role.CARE_COORDINATOR)).goesTo("staff/why-closed");
        LocatorJ._setValue(browser.field(DatePicker.class, "Día"), tomorrow());
        LocatorJ._setValue(browser.field(TimePicker.class, "Hora"), LocalTime.of(9, 0));

        browser.chooses("Estado donde estará el paciente", "California").clicks("Ver por qué");

        assertThat(browser.text()).contains("No tiene licencia en California.");
    }

    private void asks(Browser browser, String state, String doctor, LocalDate day, String time) {
        browser.usedBy(persons.somebody(Role.CARE_COORDINATOR)).goesTo("staff/why-closed");
        LocatorJ._setValue(browser.field(DatePicker.class, "Day"), day);
        LocatorJ._setValue(browser.field(TimePicker.class, "Time"), LocalTime.parse(time));
        browser.chooses("State the patient will be in", state);
        if (doctor != null) {
            browser.chooses("Doctor", doctor);
        }
        browser.clicks("Find out why");
    }

    private OpenTime open(String time) {
        var start = tomorrow().atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
        return bookings.openTimes(persons.leeId()).stream()
                .filter(one -> one.slot().start().equals(start))
                .findFirst()
                .orElseThrow();
    }

    private void save(Schedule schedule) {
        lee.run(actor -> changing.change(actor, schedule, Decision.KEEP));
    }

    private Schedule shown() {
        return lee.get(mySchedule::show).schedule();
    }

    private static String day(LocalDate day) {
        return Formats.day(day, Locale.US);
    }

    private LocalDate tomorrow() {
        return today().plusDays(1);
    }

    private LocalDate today() {
        return clock.instant().atZone(ZONE).toLocalDate();
    }
}
