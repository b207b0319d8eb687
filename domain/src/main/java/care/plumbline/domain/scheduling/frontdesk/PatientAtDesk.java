package care.plumbline.domain.scheduling.frontdesk;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Who the patient is that a care coordinator acts for. */
@Query
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class PatientAtDesk {

    private final People people;
    private final Audit audit;

    PatientAtDesk(People people, Audit audit) {
        this.people = people;
        this.audit = audit;
    }

    /** Whether there is a patient to act for; shows nothing of them, and leaves no row in the trail. */
    @Transactional(readOnly = true)
    public boolean isThere(Actor actor) {
        return actor.onBehalfOf() != null && people.patientOf(actor).isPresent();
    }

    /** The patient acted for; empty when nobody is acted for or there is no such patient. Reading is audited. */
    @Transactional
    public Optional<People.Patient> open(Actor actor) {
        if (actor.onBehalfOf() == null) {
            return Optional.empty();
        }
        var patient = people.patientOf(actor).flatMap(people::patient);
        patient.ifPresent(found -> audit.record(
                actor, Action.OPENED, found.id().value(), "patient", found.id().value()));
        return patient;
    }
}
