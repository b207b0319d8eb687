package care.plumbline.portal.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
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
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class ClosingViewTest {

    private static final ZoneId LEE = ZoneId.of("America/New_York");
    private static final String LEES = "Dr. Anna Lee";
    private static final String REASSIGN_ALL = "Reassign everybody who can be seen at the same time";
    private static final String ASK_OTHERS = "Ask the others to choose another time";

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

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

    @Test
    void whatIsMissingIsSaidAtItsFieldAndStays(Browser browser) {
        browser.usedBy(coordinator).goesTo("staff/desk/closing").clicks("Close this day");
        assertThat(browser.problems()).containsExactly("Choose whose day it is", "Choose a day");

        browser.chooses("Whose day", "The whole clinic");
        picks(browser, today().minusDays(1));
        browser.types(TextField.class, "Name of the holiday", "Founders' day").clicks("Close this day");
        assertThat(browser.problemAt(DatePicker.class, "Day to close")).isEqualTo("Choose today or a day to come");
        assertThat(browser.field(TextField.class, "Name of the holiday").getValue())
                .isEqualTo("Founders' day");

        picks(browser, today().plusDays(3));
        browser.types(TextField.class, "Name of the holiday", " ").clicks("Close this day");
        assertThat(browser.problemAt(TextField.class, "Name of the holiday")).isEqualTo("Give the holiday a name");
        assertThat(tables.count("care.clinic_holiday")).isZero();
    }

    @Test
    void holidayIsClosedListedAndOpenedAgain(Browser browser) {
        var day = today().plusDays(3);
        browser.usedBy(coordinator).goesTo("staff/desk/closing").chooses("Whose day", "The whole clinic");
        picks(browser, day);
        browser.types(TextField.class, "Name of the holiday", "Founders' day").clicks("Close this day");

        var listed = "The whole clinic, Founders' day: " + Formats.date(day, Locale.US);
        assertThat(browser.text()).contains("Closed: The whole clinic, " + Formats.date(day, Locale.US), listed);
        assertThat(bookings.openTimes()).noneMatch(time -> dayOf(time).equals(day));
        browser.clicksLabelled("Open again: " + listed);

        assertThat(browser.text()).contains("Open again: Founders' day.", "No day is closed.");
        assertThat(tables.count("care.clinic_holiday")).isZero();
    }

    @Test
    void doctorsClosedDayShowsWhomItTouchesAndWhatCanBeDone(Browser browser) {
        var time = sharedTimes().getFirst();
        var visit = bookings.books(persons.patient(), time);
        closes(browser, dayOf(time));

        assertThat(browser.text())
                .contains("Visits to be moved: 1", "Sam Doe, " + moment(time) + ", Eastern Time", LEES);
        assertThat(browser.hasLink("Help Sam Doe")).isTrue();
        browser.clicksLabelled(
                "Reassign to Dr. Miguel Ortiz at the same time: Sam Doe, " + moment(time) + ", Eastern Time");

        assertThat(browser.text()).contains("Done: 1 of 1", "Visits to be moved: 0", "No visit has to be moved.");
        assertThat(doctorOf(visit)).isEqualTo("Dr. Miguel Ortiz");
        assertThat(reasons("MOVED", visit)).containsExactly("CLINIC_CHANGED");
        assertThat(tables.text("select time_zone from care.visit where id = ?", visit.value()))
                .isEqualTo(Bookings.ZONE.getId());
    }

    @Test
    void otherTimesAreOfferedToOnePatient(Browser browser) {
        var time = sharedTimes().getFirst();
        var visit = bookings.books(persons.patient(), time);
        closes(browser, dayOf(time));

        browser.clicksLabelled("Offer other times: Sam Doe, " + moment(time) + ", Eastern Time");

        assertThat(browser.lines()).contains("Sam Doe, " + moment(time) + ": asked to choose another time");
        assertThat(browser.text()).contains("Asked to move", "Visits to be moved: 1");
        assertThat(browser.hasButton("Offer other times")).isFalse();
        assertThat(reasons("ASKED_TO_MOVE", visit)).containsExactly("CLINIC_CHANGED");
    }

    @Test
    void everybodyIsReassignedOrAskedAndARefusalStopsNobody(Browser browser) {
        var times = sharedTimes();
        var day = dayOf(times.getFirst());
        var ofDay = times.stream().filter(time -> dayOf(time).equals(day)).toList();
        var forbidden = persons.patient();
        var refused = bookings.books(forbidden, ofDay.getFirst());
        var asked = bookings.books(persons.patient(), ofDay.get(1));
        var moved = bookings.books(persons.patient(), ofDay.get(2));
        bookings.books(persons.patient(), ortizAt(ofDay.get(1)));
        closes(browser, day);
        turnsOutToBeSomebodyElse(forbidden);

        browser.clicks(REASSIGN_ALL);

        assertThat(browser.text()).contains("Done: 1 of 3");
        assertThat(browser.lines())
                .contains(
                        "Sam Doe, " + moment(ofDay.getFirst())
                                + ": not done. The answers on record do not allow this visit. The patient can see why in the portal.",
                        "Sam Doe, " + moment(ofDay.get(1)) + ": not moved, nobody else is free at this time",
                        "Sam Doe, " + moment(ofDay.get(2)) + ": moved to Dr. Miguel Ortiz at the same time");
        assertThat(doctorOf(moved)).isEqualTo("Dr. Miguel Ortiz");
        assertThat(doctorOf(asked)).isEqualTo(LEES);
        tables.change(
                "update care.visit set status = 'IN_PROGRESS', started_at = starts_at where id = ?", refused.value());

        browser.clicks(ASK_OTHERS);

        assertThat(browser.text()).contains("Done: 1 of 2");
        assertThat(browser.lines())
                .contains(
                        "Sam Doe, " + moment(ofDay.getFirst())
                                + ": not done. This visit is no longer booked. It was called off, missed or has begun.",
                        "Sam Doe, " + moment(ofDay.get(1)) + ": asked to choose another time");
        assertThat(reasons("ASKED_TO_MOVE", asked)).containsExactly("CLINIC_CHANGED");
    }

    @Test
    void whoCanBeReassignedIsNotAskedToChoose(Browser browser) {
        var time = sharedTimes().getFirst();
        var visit = bookings.books(persons.patient(), time);
        closes(browser, dayOf(time));

        browser.clicks(ASK_OTHERS);

        assertThat(browser.lines())
                .contains("Sam Doe, " + moment(time) + ": not asked, Dr. Miguel Ortiz is free at the same time");
        assertThat(reasons("ASKED_TO_MOVE", visit)).isEmpty();
    }

    @Test
    void closingIsReadInSpanish(Browser browser) {
        browser.inSpanish().usedBy(coordinator).goesTo("staff/desk/closing");

        assertThat(browser.heading()).isEqualTo("Cerrar un día");
        assertThat(browser.text()).contains("No hay días cerrados.", "Consultas por cambiar: 0");
    }

    private void closes(Browser browser, LocalDate day) {
        browser.usedBy(coordinator).goesTo("staff/desk/closing").chooses("Whose day", LEES);
        picks(browser, day);
        browser.clicks("Close this day");
    }

    private static void picks(Browser browser, LocalDate day) {
        LocatorJ._setValue(browser.field(DatePicker.class, "Day to close"), day);
    }

    /** Another birth date than the answers were assessed with: triage no longer allows a visit. */
    private void turnsOutToBeSomebodyElse(As patient) {
        tables.change(
                "update care.patient set birth_date = birth_date - 1 where id = ?",
                persons.idOf(patient).value());
    }

    /** Times Dr. Lee and Dr. Ortiz both have open, on a later day. */
    private List<OpenTime> sharedTimes() {
        var others = bookings.openTimes(persons.ortizId());
        return bookings.openTimes(persons.leeId()).stream()
                .filter(lees -> lees.slot().start().isAfter(clock.instant().plus(Duration.ofHours(30))))
                .filter(lees -> others.stream().anyMatch(other -> other.slot().equals(lees.slot())))
                .toList();
    }

    private OpenTime ortizAt(OpenTime time) {
        return bookings.openTimes(persons.ortizId()).stream()
                .filter(other -> other.slot().equals(time.slot()))
                .findFirst()
                .orElseThrow();
    }

    private String doctorOf(VisitId visit) {
        return tables.text(
                "select d.display_name from care.visit v join care.doctor d on d.id = v.doctor_id where v.id = ?",
                visit.value());
    }

    private List<String> reasons(String action, VisitId visit) {
        return tables.texts(
                "select behalf_reason from care.audit_event where action = ? and record_id = ?", action, visit.value());
    }

    private LocalDate today() {
        return clock.instant().atZone(LEE).toLocalDate();
    }

    private static LocalDate dayOf(OpenTime time) {
        return time.slot().start().atZone(LEE).toLocalDate();
    }

    private static String moment(OpenTime time) {
        return Formats.dayAndTime(time.slot().start(), LEE, Locale.US);
    }
}
