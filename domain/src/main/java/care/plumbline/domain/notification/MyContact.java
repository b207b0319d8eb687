package care.plumbline.domain.notification;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** How a patient wants to be reminded. */
@Query
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR')")
public class MyContact {

    private final Contacts contacts;
    private final People people;

    MyContact(Contacts contacts, People people) {
        this.contacts = contacts;
        this.people = people;
    }

    /** The own wishes, or those of the patient acted for; the defaults of whoever said nothing. */
    @Transactional(readOnly = true)
    public ContactPreference preference(Actor actor) {
        return people.patientOf(actor)
                .flatMap(patient -> contacts.of(patient.value()))
                .orElse(ContactPreference.DEFAULT);
    }

    /** The wishes of a patient, for the job that tells them something. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('SYSTEM')")
    public ContactPreference preferenceOf(Actor actor, PatientId patient) {
        return contacts.of(patient.value()).orElse(ContactPreference.DEFAULT);
    }
}
