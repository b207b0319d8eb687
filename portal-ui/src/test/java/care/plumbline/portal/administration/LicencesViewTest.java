package care.plumbline.portal.administration;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.frontdesk.DayBook;
import care.plumbline.domain.shared.Role;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestClock;
import care.plumbline.testing.ViewTest;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ViewTest
class LicencesViewTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private DayBook dayBook;

    @Autowired
    private Tables tables;

    @Autowired
    private TestClock clock;

    @AfterEach
    void licensedAsBefore() {
        tables.change("delete from care.doctor_licence where number not like 'DEMO-%'");
        tables.change(
                "insert into care.doctor_licence (doctor_id, state, number, expires_on) values (?, 'TX', 'DEMO-TX', ?) on conflict do nothing",
                persons.leeId().value(),
                today().plusYears(2));
    }

    @Test
    void recordedLicenceOpensAState(Browser browser) {
        fills(browser, "Vermont", "VT-77", today().plusYears(1)).clicks("Record this license");

        assertThat(browser.text()).contains("The license is recorded.").contains("Dr. Anna Lee Vermont VT-77");
        assertThat(tables.count(
                        "care.doctor_licence where doctor_id = ? and state = 'VT'",
                        persons.leeId().value()))
                .isEqualTo(1);
    }

    @Test
    void licenceThatEndsTakesTheDoctorOutAndListsWhoIsBooked(Browser browser) {
        var visit = bookings.books(
                persons.patient(), bookings.openTimes(persons.leeId()).getLast());

        fills(browser, "Texas", "TX-1", today().minusDays(1)).clicks("Record this license");

        assertThat(browser.text()).contains("TX-1 Ended on");
        assertThat(bookings.openTimes(persons.leeId())).isEmpty();
        assertThat(persons.somebody(Role.CARE_COORDINATOR).get(dayBook::toMove).stream()
                        .map(DayBook.Line::visit))
                .containsExactly(visit);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost(Browser browser) {
        fills(browser, "Vermont", " ", today().plusYears(1)).clicks("Record this license");

        assertThat(browser.problemAt(TextField.class, "Number")).contains("40 characters");
        assertThat(browser.field(DatePicker.class, "Last day").getValue()).isEqualTo(today().plusYears(1));
        assertThat(tables.count("care.doctor_licence where state = 'VT'")).isZero();
    }

    private Browser fills(Browser browser, String state, String number, LocalDate ends) {
        browser.signedInAs("admin@demo.example")
                .goesTo("staff/licences")
                .chooses("Doctor", "Dr. Anna Lee")
                .chooses("State", state)
                .types(TextField.class, "Number", number);
        browser.field(DatePicker.class, "Last day").setValue(ends);
        return browser;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneId.of("America/New_York")).toLocalDate();
    }
}
