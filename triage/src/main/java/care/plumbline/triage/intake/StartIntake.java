package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.triage.protocol.Protocol;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Begins a new, full intake; the earlier ones are kept. */
@UseCase
@PreAuthorize("permitAll()")
public class StartIntake {

    private final Intakes intakes;
    private final People people;
    private final Protocol protocol;
    private final Clock clock;

    StartIntake(Intakes intakes, People people, Protocol protocol, Clock clock) {
        this.intakes = intakes;
        this.people = people;
        this.protocol = protocol;
        this.clock = clock;
    }

    /**
     * The new intake.
     *
     * @param language the person reads, {@code en} or {@code es}
     * @throws IntakeRefused.EmergencyStands within 24 hours of emergency advice (protocol section 2)
     */
    @Transactional
    public IntakeId start(Actor actor, String language) {
        var owner = Owner.of(actor, people);
        var now = clock.instant();
        var emergency = intakes.standingEmergency(owner);
        if (emergency
                .map(Intake::stoppedAt)
                .filter(stopped -> now.isBefore(stopped.plus(Intake.DAY)))
                .isPresent()) {
            throw new IntakeRefused.EmergencyStands();
        }
        return intakes.add(owner, protocol, language, now);
    }
}
