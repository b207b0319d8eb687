package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.protocol.Disposition;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * "I picked the wrong answer": the one way on after emergency advice within 24 hours (protocol section 1.2, principle
 * 4). Both answers are kept, and the result is never lower than a visit within three days.
 */
@UseCase
@PreAuthorize("permitAll()")
public class CorrectAnswer {

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final People people;
    private final Clock clock;

    CorrectAnswer(Intakes intakes, GivenAnswers given, Assessments assessments, People people, Clock clock) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Saves the corrected answer of the stopped intake; true when the intake goes on, false when the emergency stands.
     *
     * @throws IntakeRefused when no intake is stopped, or the question does not allow the answer
     */
    @Transactional
    public boolean correct(Actor actor, String linkId, Answer answer) {
        var intake = intakes.newestLocked(Owner.of(actor, people::patientOf))
                .filter(found -> found.stoppedAt() != null)
                .orElseThrow(IntakeRefused.NotThere::new);
        var question = Interview.of(intake, given.standing(intake.id()).answers())
                .find(linkId)
                .orElseThrow(IntakeRefused.NoSuchAnswer::new);
        Interview.check(question, Optional.of(answer));
        var now = clock.instant();
        given.add(intake.id(), linkId, Optional.of(answer), actor.role().name(), now);
        intakes.markAmended(intake.id());
        var standing = given.standing(intake.id());
        var flags = intake.flags().with(Flag.AMENDED_EMERGENCY, true);
        var protocol = intake.release().protocol();
        var assessment = Assess.assessSoFar(protocol, standing.answers(), flags, standing.shown());
        if (assessment.level() == Disposition.EMERGENCY_NOW) {
            assessments.add(intake, standing.answers(), assessment, FinalAssessment.NO_BIRTH_DATE, now);
            return false;
        }
        intakes.resume(intake.id());
        return true;
    }
}
