package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.triage.oversight.StopRule;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** "I have been seen and I am safe": a new full intake at once; the doctor reads that it is one (protocol section 2). */
@UseCase
@PreAuthorize("permitAll()")
public class RestartAfterCare {

    private final Intakes intakes;
    private final People people;
    private final StopRule stopRule;
    private final Clock clock;

    RestartAfterCare(Intakes intakes, People people, StopRule stopRule, Clock clock) {
        this.intakes = intakes;
        this.people = people;
        this.stopRule = stopRule;
        this.clock = clock;
    }

    /**
     * The new intake; the old one and its advice are kept.
     *
     * @param language the person reads, {@code en} or {@code es}
     * @throws IntakeRefused.NotThere when no emergency advice stands
     */
    @Transactional
    public IntakeId restart(Actor actor, String language) {
        var owner = Owner.of(actor, people::patientOf);
        if (intakes.standingEmergency(owner).isEmpty()) {
            throw new IntakeRefused.NotThere();
        }
        return intakes.add(owner, stopRule.inUse().protocol(), language, true, clock.instant());
    }
}
