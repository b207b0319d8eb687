package care.plumbline.domain.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Role;
import care.plumbline.domain.visit.DoctorAgenda;
import care.plumbline.testing.As;
import care.plumbline.testing.Bookings;
import care.plumbline.testing.Persons;
import care.plumbline.testing.PortalTest;
import care.plumbline.testing.Tables;
import care.plumbline.testing.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

@PortalTest
class AuditTest {

    @Autowired
    private DoctorAgenda agenda;

    @Autowired
    private MyVisits myVisits;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private Persons persons;

    @Autowired
    private Bookings bookings;

    @Autowired
    private Tables tables;

    @Test
    void openingAVisitLeavesOneRowThatSaysWhoSawWhat() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
        var lee = persons.lee();

        opens(lee, visit);

        var rows = rowsOf(lee);
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst())
                .containsEntry("actor_account", lee.actor().requireAccount().value())
                .containsEntry("actor_role", "DOCTOR")
                .containsEntry("patient_id", persons.idOf(patient).value())
                .containsEntry("action", "OPENED")
                .containsEntry("record_type", "visit")
                .containsEntry("record_id", visit.value())
                .containsEntry("session", lee.actor().session());
    }

    @Test
    void recordWhoseReadingCannotBeAuditedIsNotShown() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
        tables.change("revoke insert on care.audit_event from " + TestDatabase.APP);
        try {
            assertThatThrownBy(() -> opens(persons.lee(), visit)).isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> patient.run(actor -> myVisits.find(actor, visit)))
                    .isInstanceOf(DataAccessException.class);
        } finally {
            tables.change("grant insert on care.audit_event to " + TestDatabase.APP);
        }
        opens(persons.lee(), visit);
    }

    @Test
    void everyStepToTheVisitIsOnTheTrail() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes().getFirst());

        assertThat(tables.texts(
                        "select action || ' by ' || actor_role from care.audit_event where patient_id = ? order by id",
                        persons.idOf(patient).value()))
                .containsExactly(
                        "SIGNED_IN by PATIENT", "HELD by PATIENT", "PAYMENT_STARTED by PATIENT", "BOOKED by SYSTEM");
        assertThat(tables.count("care.audit_event where record_id = ?", visit.value()))
                .isEqualTo(1);
    }

    @Test
    void auditorReadsTheTrailNewestFirst() {
        var patient = persons.patient();
        var visit = bookings.books(patient, bookings.openTimes(persons.leeId()).getFirst());
        opens(persons.lee(), visit);
        var auditor = persons.somebody(Role.AUDITOR);

        var newest = auditor.get(actor -> trail.page(actor, 0, 1)).getFirst();

        assertThat(newest.action()).isEqualTo("OPENED");
        assertThat(newest.recordId()).isEqualTo(visit.value());
        assertThat(auditor.get(trail::count)).isGreaterThan(1);
    }

    private void opens(As doctor, VisitId visit) {
        doctor.run(actor -> agenda.open(actor, visit));
    }

    private List<Map<String, Object>> rowsOf(As person) {
        UUID session = person.actor().session();
        return tables.rows("select * from care.audit_event where session = ?", session);
    }
}
