package care.plumbline.portal.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.portal.i18n.Formats;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Persons;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class AgendaViewTest {

    private static final ZoneId ORTIZ = ZoneId.of("America/Chicago");

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private TestClock clock;

    @Test
    void emptyWeekSaysSo(Browser browser) {
        browser.usedBy(persons.lee()).goesTo("doctor");

        assertThat(browser.heading()).isEqualTo("Your visits");
        assertThat(browser.text())
                .contains("All times are in Eastern Time.")
                .contains("No visits today or this week")
                .contains("Booked visits show up here with their intake.");
    }

    @Test
    void visitsAreListedByDayInTheDoctorsOwnZone(Browser browser) {
        var times = bookings.openTimes(persons.ortizId());
        var first = times.getFirst();
        var last = times.getLast();
        bookings.books(persons.patient(), last);
        var started = bookings.books(persons.patient(), first);
        charting.starts(persons.ortiz(), started);

        browser.usedBy(persons.ortiz()).goesTo("doctor");

        assertThat(browser.text())
                .contains("All times are in Central Time.")
                .containsSubsequence(
                        Formats.day(first.slot().start(), ORTIZ, Locale.US),
                        "Time Patient Born State Status",
                        Formats.time(first.slot().start(), ORTIZ, Locale.US) + " Sam Doe",
                        "Texas Under way",
                        Formats.day(last.slot().start(), ORTIZ, Locale.US),
                        Formats.time(last.slot().start(), ORTIZ, Locale.US) + " Sam Doe",
                        "Texas Booked");
    }

    @Test
    void visitThatWasNotCompletedStaysListedUntilItIs(Browser browser) {
        var visit = bookings.books(
                persons.patient(), bookings.openTimes(persons.leeId()).getFirst());
        charting.starts(persons.lee(), visit);
        clock.advance(Duration.ofDays(9));

        assertThat(browser.usedBy(persons.lee()).goesTo("doctor").text()).contains("Sam Doe", "Under way");
    }

    @Test
    void nameLeadsToTheIntake(Browser browser) {
        bookings.books(persons.patient(), bookings.openTimes(persons.leeId()).getFirst());

        browser.usedBy(persons.lee()).goesTo("doctor").follows("Sam Doe");

        assertThat(browser.heading()).isEqualTo("Intake");
    }

    @Test
    void visitsOfAnotherDoctorAreNotThere(Browser browser) {
        bookings.books(persons.patient(), bookings.openTimes(persons.ortizId()).getFirst());

        browser.usedBy(persons.lee()).goesTo("doctor");

        assertThat(browser.text()).contains("No visits today or this week");
    }
}
