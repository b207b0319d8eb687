package care.plumbline.triage.intake;

import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.BookedIntakes;
import care.plumbline.domain.scheduling.IntakeRef;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Assess;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Saves one answer as it is given and looks for an emergency at once (protocol section 1.2, principle 3). */
@UseCase
@PreAuthorize("permitAll()")
public class AnswerQuestion {

    private final Intakes intakes;
    private final GivenAnswers given;
    private final Assessments assessments;
    private final People people;
    private final BookedIntakes booked;
    private final EmergencyStops stops;
    private final Clock clock;

    AnswerQuestion(
            Intakes intakes,
            GivenAnswers given,
            Assessments assessments,
            People people,
            BookedIntakes booked,
            EmergencyStops stops,
            Clock clock) {
        this.intakes = intakes;
        this.given = given;
        this.assessments = assessments;
        this.people = people;
        this.booked = booked;
        this.stops = stops;
        this.clock = clock;
    }

    /** What follows from an answer. */
    public enum Outcome {
        GO_ON,
        /** The intake is over: show what to do now. */
        EMERGENCY,
        /** This service is for adults. */
        STOP_AGE
    }

    /**
     * Saves the answer of the open intake; an empty one skips an optional question.
     *
     * @throws IntakeRefused when there is no open intake, or the question does not allow the answer
     */
    @Transactional
    public Outcome answer(Actor actor, String linkId, Optional<Answer> answer) {
        var owner = Owner.of(actor, people::patientOf);
        var intake = intakes.newestLocked(owner).orElseThrow(IntakeRefused.NotThere::new);
        if (intake.stoppedAt() != null) {
            throw new IntakeRefused.EmergencyStands();
        }
        var before = given.standing(intake.id());
        var question = Interview.of(intake, before.answers()).find(linkId).orElseThrow(IntakeRefused.NoSuchAnswer::new);
        Interview.check(question, answer);
        if (intake.finishedAt() != null) {
            if (booked.contains(new IntakeRef(intake.id().value()))) {
                throw new IntakeRefused.AlreadyBooked();
            }
            intakes.reopen(intake.id());
        }
        var now = clock.instant();
        given.add(intake.id(), linkId, answer, actor.role().name(), now);
        var standing = given.standing(intake.id());
        var protocol = intake.release().protocol();
        var assessment = Assess.assessSoFar(protocol, standing.answers(), intake.flags(), standing.shown());
        if (assessment.stop() != null) {
            return Outcome.STOP_AGE;
        }
        if (!stops.stop(owner, intake, assessment, now)) {
            return Outcome.GO_ON;
        }
        assessments.add(intake, standing.answers(), assessment, FinalAssessment.NO_BIRTH_DATE, now);
        return Outcome.EMERGENCY;
    }
}
