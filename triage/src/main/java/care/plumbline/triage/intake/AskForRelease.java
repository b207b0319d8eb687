package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.domain.task.TaskKind;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** "I was already seen for this": a clinician calls and decides about the block (protocol section 2, no dead end). */
@UseCase
@PreAuthorize("permitAll()")
public class AskForRelease {

    private final Intakes intakes;
    private final EmergencyStops stops;
    private final People people;

    AskForRelease(Intakes intakes, EmergencyStops stops, People people) {
        this.intakes = intakes;
        this.stops = stops;
        this.people = people;
    }

    /**
     * Raises the call, once.
     *
     * @throws IntakeRefused.NotThere when no intake that began after care is stopped
     */
    @Transactional
    public void ask(Actor actor) {
        var owner = Owner.of(actor, people::patientOf);
        var intake = intakes.newestLocked(owner)
                .filter(found -> found.stoppedAt() != null && found.postEd())
                .orElseThrow(IntakeRefused.NotThere::new);
        stops.raise(TaskKind.CALL_ABOUT_BLOCK, owner, intake.id());
    }
}
