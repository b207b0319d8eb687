package care.plumbline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Browser;
import care.plumbline.testing.Charting;
import care.plumbline.testing.Persons;
import care.plumbline.testing.Tables;
import care.plumbline.testing.ViewTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A record opened on any staff route leaves exactly one row that names actor, patient, record and session. */
@ViewTest
class OpenedRecordsTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Charting charting;

    @Autowired
    private Tables tables;

    private As patient;
    private As lee;
    private VisitId visit;

    @BeforeEach
    void aBookedVisit() {
        patient = persons.patient();
        lee = persons.lee();
        visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
    }

    @Test
    void reviewByAddress(Browser browser) {
        browser.usedBy(lee).goesTo("doctor/visits/" + visit.value());

        assertOneRow();
    }

    @Test
    void reviewFromTheAgenda(Browser browser) {
        browser.usedBy(lee).goesTo("doctor").follows("Sam Doe");

        assertOneRow();
    }

    @Test
    void chartOfAVisitUnderWay(Browser browser) {
        charting.starts(lee, visit);

        browser.usedBy(lee).goesTo("doctor/chart/" + visit.value());

        assertOneRow();
    }

    @Test
    void chartOfAVisitThatHasNotBegunLeadsToTheReview(Browser browser) {
        browser.usedBy(lee).goesTo("doctor/chart/" + visit.value());

        assertThat(browser.heading()).isEqualTo("Intake");
        assertOneRow();
    }

    @Test
    void whatIsNotShownLeavesNoRow(Browser browser) {
        browser.usedBy(persons.ortiz()).goesTo("doctor/visits/" + visit.value());
        browser.goesTo("doctor/chart/" + visit.value());

        assertThat(opened()).isZero();
    }

    private void assertOneRow() {
        assertThat(opened()).isEqualTo(1);
        assertThat(tables.count(
                        """
                        care.audit_event where action = 'OPENED' and record_type = 'visit' and record_id = ?
                          and patient_id = ? and actor_account = ? and actor_role = 'DOCTOR' and session is not null
                        """,
                        visit.value(),
                        persons.idOf(patient).value(),
                        lee.actor().requireAccount().value()))
                .isEqualTo(1);
    }

    private long opened() {
        return tables.count("care.audit_event where action = 'OPENED' and record_id = ?", visit.value());
    }
}
