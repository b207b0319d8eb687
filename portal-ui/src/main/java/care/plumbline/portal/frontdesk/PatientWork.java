package care.plumbline.portal.frontdesk;

import care.plumbline.domain.notification.SentMessages;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.frontdesk.PatientAtDesk;
import care.plumbline.domain.shared.AccountId;
import care.plumbline.domain.shared.Actor;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whom the front desk helps, and the visits there are. */
@Component
class PatientWork {

    private final PatientAtDesk patients;
    private final MyVisits visits;
    private final SentMessages messages;
    private final Clinic clinic;

    PatientWork(PatientAtDesk patients, MyVisits visits, SentMessages messages, Clinic clinic) {
        this.patients = patients;
        this.visits = visits;
        this.messages = messages;
        this.clinic = clinic;
    }

    /** Whether there is a patient behind the account, asked before anybody said why. */
    boolean isThere(Actor actor, AccountId account) {
        // The question needs somebody acted for; as it shows and records nothing, its reason is nobody's.
        return patients.isThere(actor.actingFor(account, Actor.BehalfReason.PERSON_ASKED));
    }

    Optional<People.Patient> open(Actor acting) {
        return patients.open(acting);
    }

    List<BookedVisit> visits(Actor acting) {
        return visits.list(acting);
    }

    List<SentMessages.Message> messages(Actor acting) {
        return messages.list(acting);
    }

    /** The zone the patient chose a time in last; before the first visit that of the clinic. */
    ZoneId zone(Actor acting) {
        return visits.list(acting).stream()
                .map(BookedVisit::zone)
                .findFirst()
                .orElseGet(() -> clinic.organisation(acting).zone());
    }
}
