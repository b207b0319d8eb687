package care.plumbline.triage.intake;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.People;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Ends the questions and asks the protocol for its result. */
@UseCase
@PreAuthorize("permitAll()")
public class SubmitIntake {

    private final Intakes intakes;
    private final People people;
    private final Clinic clinic;
    private final FinalAssessment assessment;

    SubmitIntake(Intakes intakes, People people, Clinic clinic, FinalAssessment assessment) {
        this.intakes = intakes;
        this.people = people;
        this.clinic = clinic;
        this.assessment = assessment;
    }

    /**
     * Assesses the open intake, or the finished one again once a birth date is known: the age is taken from it, and
     * the result can only become more urgent, or {@code STOP_AGE}. Asking again without a new birth date changes
     * nothing.
     *
     * @throws IntakeRefused when there is no intake, or questions still need an answer
     */
    @Transactional
    public void submit(Actor actor) {
        var owner = Owner.of(actor, people::patientOf);
        var intake = intakes.newestLocked(owner).orElseThrow(IntakeRefused.NotThere::new);
        if (intake.stoppedAt() != null) {
            return;
        }
        var birthDate =
                people.detailsOf(actor).map(details -> details.birthDate()).orElse(null);
        assessment.assess(owner, intake, birthDate, clinic.organisation(actor).zone());
    }
}
