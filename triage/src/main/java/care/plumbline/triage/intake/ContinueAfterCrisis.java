package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.triage.assessment.Assess;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * The back-pain questions go on when the crisis line is the only emergency. The level stays, and nothing can be booked
 * before a clinician has talked to the person (protocol section 2).
 */
@UseCase
@PreAuthorize("permitAll()")
public class ContinueAfterCrisis {

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final People people;

    ContinueAfterCrisis(Intakes intakes, GivenAnswers given, Assessments assessments, People people) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.people = people;
    }

    /**
     * Lets the stopped intake go on.
     *
     * @throws IntakeRefused.EmergencyStands when there is another emergency than the crisis, or none
     */
    @Transactional
    public void goOn(Actor actor) {
        var intake = intakes.newestLocked(Owner.of(actor, people::patientOf))
                .filter(found -> found.stoppedAt() != null)
                .orElseThrow(IntakeRefused.NotThere::new);
        if (assessments
                .newest(intake.id())
                .filter(Assessments.Stored::isCrisisOnly)
                .isEmpty()) {
            throw new IntakeRefused.EmergencyStands();
        }
        var standing = given.standing(intake.id());
        var assessment =
                Assess.assessSoFar(intake.release().protocol(), standing.answers(), intake.flags(), standing.shown());
        intakes.goOn(intake.id(), Intake.emergencyRules(assessment).collect(Collectors.toSet()));
    }
}
