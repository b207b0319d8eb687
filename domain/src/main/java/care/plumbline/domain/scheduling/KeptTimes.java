package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Times the waitlist keeps for somebody: holds like any other, but not chosen by their patient. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class KeptTimes {

    private final Claims claims;
    private final Clock clock;

    KeptTimes(Claims claims, Clock clock) {
        this.claims = claims;
        this.clock = clock;
    }

    /** First lock: nobody else claims a time of this doctor meanwhile. */
    public void lock(DoctorId doctor) {
        claims.lockDoctors(List.of(doctor.value()));
    }

    /** Second lock: the patient gets, moves or calls off nothing else meanwhile. */
    public void lock(PatientId patient) {
        claims.lockPatient(patient);
    }

    /** Whether the time is kept for the patient until then; a rival's claim on it is no error but an answer. */
    public boolean keep(UUID id, OpenTime time, PatientId patient, Instant until) {
        claims.deleteExpired(time.doctor(), time.occupied(), patient, clock.instant());
        return claims.addOffer(id, time.doctor(), patient, time.occupied(), until);
    }

    /** Lets it go; nothing happens when it is gone already. */
    public void release(UUID id) {
        claims.deleteOffer(id);
    }
}
