package care.plumbline.domain.people;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose record it is: asked by everything that opens a record by its id. The policies of the tables are the second
 * wall, for the day this question is forgotten.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CareRelationship {

    private final JdbcClient jdbc;

    CareRelationship(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the record is the acting patient's own, or that of the patient a coordinator acts for; the system acts for
     * everybody.
     */
    public boolean owns(Actor actor, PatientId patient) {
        if (actor.is(Role.SYSTEM)) {
            return true;
        }
        var person = actor.person();
        var actsForThemselves = actor.is(Role.PATIENT) && actor.onBehalfOf() == null;
        var actsForAnother = actor.is(Role.CARE_COORDINATOR) && actor.onBehalfOf() != null;
        return person != null
                && (actsForThemselves || actsForAnother)
                && jdbc.sql("select exists (select 1 from care.patient where id = :patient and account_id = :account)")
                        .param("patient", patient.value())
                        .param("account", person.value())
                        .query(Boolean.class)
                        .single();
    }

    /** Whether the acting doctor holds, or held, a visit of the patient. */
    public boolean treats(Actor actor, PatientId patient) {
        return actor.is(Role.DOCTOR)
                && jdbc.sql("""
                        select exists (select 1 from care.visit v join care.doctor d on d.id = v.doctor_id
                                       where v.patient_id = :patient and d.account_id = :account
                                         and (v.status <> 'CANCELLED' or v.started_at is not null))
                        """)
                        .param("patient", patient.value())
                        .param("account", actor.requireAccount().value())
                        .query(Boolean.class)
                        .single();
    }
}
