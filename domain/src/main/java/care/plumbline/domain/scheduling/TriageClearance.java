package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import java.util.Optional;

/** What triage says of booking, in booking's words; met by the triage module in the caller's transaction. */
public interface TriageClearance {

    /** What the acting visitor or patient may book now. */
    Clearance of(Actor actor);

    /** What this patient may book now, when the system books for them. */
    Clearance of(PatientId patient);

    /** The newest finished intake of the acting visitor or patient: the one a held time is about. */
    Optional<IntakeRef> intakeOf(Actor actor);

    /** The newest finished intake of this patient. */
    Optional<IntakeRef> intakeOf(PatientId patient);
}
