package care.plumbline.portal.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

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
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class FrontDeskViewTest {

    private static final ZoneId CLINIC = ZoneId.of("America/New_York");
    private static final String TOO_LITTLE = "Give the phone number, or the birth date and part of the name";

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    private As coordinator;
    private As pat;
    private LocalDate birthDate;

    @BeforeEach
    void patRiveraIsOnThePhone() {
        coordinator = persons.somebody(Role.CARE_COORDINATOR);
        pat = persons.patient();
        tables.change(
                "update care.patient set given_name = 'Pat', family_name = 'Rivera', phone = '3125550188' where id = ?",
                persons.idOf(pat).value());
        birthDate = LocalDate.parse(tables.text(
                "select birth_date::text from care.patient where id = ?",
                persons.idOf(pat).value()));
    }

    @AfterEach
    void nobodyIsCalledRiveraAndEveryDayIsOpen() {
        tables.change(
                "update care.patient set family_name = 'Gone', phone = '5125550143' where family_name = 'Rivera'");
        tables.change("delete from care.clinic_holiday");
        tables.change("delete from care.time_off");
    }

    @Test
    void personIsFoundByPhoneNumberHoweverItIsWritten(Browser browser) {
        browser.usedBy(coordinator)
                .goesTo("staff/desk")
                .types(TextField.class, "Phone number", "+1 (312) 555-0188")
                .clicks("Find");

        assertThat(browser.text())
                .contains(
                        "Found: 1",
                        "Pat Rivera Born " + Formats.date(birthDate, Locale.US) + " Texas (312) 555-0188",
                        "Help Pat Rivera");
        assertThat(browser.buttonLabels()).contains("Help Pat Rivera, born " + Formats.date(birthDate, Locale.US));
        assertThat(browser.field(TextField.class, "Phone number").getValue()).isEqualTo("+1 (312) 555-0188");
    }

    @Test
    void personIsFoundByNameAndBirthDateAndHelped(Browser browser) {
        browser.usedBy(coordinator).goesTo("staff/desk").types(TextField.class, "Name", "rivera");
        born(browser, birthDate.getMonthValue());
        browser.clicks("Find").clicks("Help Pat Rivera");

        assertThat(browser.address())
                .isEqualTo("staff/desk/patients/" + pat.actor().requireAccount().value());
    }

    @Test
    void nobodyFoundSaysWhatToTry(Browser browser) {
        browser.usedBy(coordinator)
                .goesTo("staff/desk")
                .types(TextField.class, "Phone number", "312 555 0199")
                .clicks("Find");

        assertThat(browser.text()).contains("Nobody found", "Ask how the name is spelled");
    }

    @Test
    void nobodyBrowsesPatientsAndTheFieldThatIsMissingSaysSo(Browser browser) {
        browser.usedBy(coordinator).goesTo("staff/desk").clicks("Find");
        assertThat(browser.problemAt(TextField.class, "Phone number")).isEqualTo(TOO_LITTLE);

        browser.types(TextField.class, "Name", "rivera").clicks("Find");
        assertThat(browser.problems()).containsExactly(TOO_LITTLE);
        assertThat(browser.problemAt(TextField.class, "Phone number")).isEmpty();

        browser.types(TextField.class, "Name", "");
        born(browser, birthDate.getMonthValue());
        browser.clicks("Find");
        assertThat(browser.problemAt(TextField.class, "Name")).isEqualTo(TOO_LITTLE);
        assertThat(browser.field(TextField.class, "Year").getValue()).isEqualTo(Integer.toString(birthDate.getYear()));
        assertThat(tables.count(
                        "care.audit_event where action = 'FOUND' and patient_id = ?",
                        persons.idOf(pat).value()))
                .isZero();
    }

    @Test
    void brokenDateAndNumberAreNotedAtTheirFields(Browser browser) {
        browser.usedBy(coordinator)
                .goesTo("staff/desk")
                .types(TextField.class, "Name", "rivera")
                .types(TextField.class, "Phone number", "555");
        born(browser, 13);

        browser.clicks("Find");

        assertThat(browser.problems())
                .containsExactly(
                        "Enter the date of birth, like 4 27 1986",
                        "Enter a US phone number with 10 digits, like 512 555 0142");
        assertThat(browser.field(TextField.class, "Name").getValue()).isEqualTo("rivera");
    }

    @Test
    void visitsOfTheDayStandInOrderInTheClinicsTime(Browser browser) {
        var day = dayOf(bookings.openTimes().getLast());
        var times = bookings.openTimes().stream()
                .filter(time -> dayOf(time).equals(day))
                .toList();
        bookings.books(persons.patient(), times.getLast());
        bookings.books(pat, times.getFirst());

        browser.usedBy(coordinator).goesTo("staff/desk");
        assertThat(browser.text())
                .contains("All times are in Eastern Time, the clinic's time.", Formats.day(today(), Locale.US))
                .contains("No visits on this day.");
        LocatorJ._setValue(browser.only(DatePicker.class), day);

        assertThat(browser.text())
                .containsSubsequence(
                        Formats.day(day, Locale.US),
                        Formats.time(times.getFirst().slot().start(), CLINIC, Locale.US),
                        "Pat Rivera",
                        times.getFirst().doctorName(),
                        "Booked",
                        Formats.time(times.getLast().slot().start(), CLINIC, Locale.US),
                        "Sam Doe");
        assertThat(LocatorJ._get(Anchor.class, search -> search.withText("Pat Rivera"))
                        .getHref())
                .isEqualTo(
                        "/staff/desk/patients/" + pat.actor().requireAccount().value());
    }

    @Test
    void visitsToBeMovedAreCountedAndLedTo(Browser browser) {
        browser.usedBy(coordinator).goesTo("staff/desk");
        assertThat(browser.text()).contains("No visit has to be moved.");
        var time = bookings.openTimes(persons.leeId()).getLast();
        bookings.books(pat, time);
        tables.change(
                "insert into care.time_off (id, doctor_id, first_day, last_day) values (uuidv7(), ?, ?, ?)",
                persons.leeId().value(),
                dayOf(time),
                dayOf(time));

        browser.goesTo("staff/tasks").goesTo("staff/desk");

        assertThat(browser.text()).contains("Visits that nobody can hold at their time: 1.");
        assertThat(browser.follows("See the visits to be moved (1)").address()).isEqualTo("staff/desk/closing");
    }

    @Test
    void deskIsReadInSpanish(Browser browser) {
        browser.inSpanish().usedBy(coordinator).goesTo("staff/desk");

        assertThat(browser.heading()).isEqualTo("Recepción");
        assertThat(browser.text()).contains("¿Quién llama?").doesNotContain("The day");
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PATIENT", "DOCTOR", "PRICING_EDITOR", "BILLING_STAFF", "AUDITOR", "ADMINISTRATOR"})
    void deskIsTheCoordinatorsAlone(Role role, Browser browser) {
        browser.usedBy(persons.somebody(role));

        assertThat(browser.goesTo("staff/desk").heading()).isNotEqualTo("Front desk");
        assertThat(browser.goesTo("staff/desk/closing").heading()).isNotEqualTo("Close a day");
        assertThat(browser.goesTo("staff/desk/patients/"
                                + pat.actor().requireAccount().value())
                        .heading())
                .isNotEqualTo("Helping one patient");
    }

    @Test
    void navigationLeadsToTheDesk(Browser browser) {
        browser.usedBy(coordinator).goesTo("staff/tasks");

        assertThat(browser.link("Front desk")).isEqualTo("/staff/desk");
        assertThat(browser.link("Close a day")).isEqualTo("/staff/desk/closing");
    }

    private void born(Browser browser, int month) {
        browser.types(TextField.class, "Month", Integer.toString(month))
                .types(TextField.class, "Day", Integer.toString(birthDate.getDayOfMonth()))
                .types(TextField.class, "Year", Integer.toString(birthDate.getYear()));
    }

    private LocalDate today() {
        return clock.instant().atZone(CLINIC).toLocalDate();
    }

    private static LocalDate dayOf(OpenTime time) {
        return time.slot().start().atZone(CLINIC).toLocalDate();
    }
}
