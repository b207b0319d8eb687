package care.plumbline.domain.notification;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A patient says how they want to be reminded; it holds for whatever is sent from then on. */
@UseCase
@PreAuthorize("hasRole('PATIENT')")
public class ChangeContact {

    private final Contacts contacts;
    private final People people;

    ChangeContact(Contacts contacts, People people) {
        this.contacts = contacts;
        this.people = people;
    }

    /**
     * Keeps the wishes.
     *
     * @throws ContactRefused.NothingToRemind when nobody is known as a patient yet
     */
    @Transactional
    public void change(Actor actor, ContactPreference wanted) {
        var patient = people.patientOf(actor).orElseThrow(ContactRefused.NothingToRemind::new);
        contacts.save(patient.value(), wanted);
    }
}
