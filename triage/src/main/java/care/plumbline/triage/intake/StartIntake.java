package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.oversight.StopRule;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Begins a new, full intake; the earlier ones are kept. */
@UseCase
@PreAuthorize("permitAll()")
public class StartIntake {

    static final String QUESTIONS = "goal.questions";

    private final Intakes intakes;
    private final GivenAnswers given;
    private final People people;
    private final StopRule stopRule;
    private final Clock clock;

    StartIntake(Intakes intakes, GivenAnswers given, People people, StopRule stopRule, Clock clock) {
        this.intakes = intakes;
        this.given = given;
        this.people = people;
        this.stopRule = stopRule;
        this.clock = clock;
    }

    /**
     * The new intake.
     *
     * @param language the person reads, {@code en} or {@code es}
     * @param questions codes of questions to the doctor that were ticked beforehand; unknown ones are left out
     * @throws IntakeRefused.EmergencyStands within 24 hours of emergency advice (protocol section 2)
     */
    @Transactional
    public IntakeId start(Actor actor, String language, List<String> questions) {
        var owner = Owner.of(actor, people::patientOf);
        var now = clock.instant();
        var emergency = intakes.standingEmergency(owner);
        if (emergency
                .map(Intake::emergencyAt)
                .filter(stopped -> now.isBefore(stopped.plus(Intake.DAY)))
                .isPresent()) {
            throw new IntakeRefused.EmergencyStands();
        }
        var protocol = stopRule.inUse().protocol();
        var intake = intakes.add(owner, protocol, language, false, now);
        var offered = protocol.question(QUESTIONS);
        var ticked = questions.stream().filter(offered::offers).distinct().toList();
        if (!ticked.isEmpty()) {
            given.add(
                    intake,
                    QUESTIONS,
                    Optional.of(new Answer.Codes(ticked)),
                    actor.role().name(),
                    now);
        }
        return intake;
    }
}
