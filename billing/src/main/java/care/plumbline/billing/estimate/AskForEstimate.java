package care.plumbline.billing.estimate;

import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** A patient asks in writing what a visit without insurance costs, before any time is chosen; the answer comes at once. */
@UseCase
@PreAuthorize("hasRole('PATIENT')")
public class AskForEstimate {

    private final AskedEstimates asked;
    private final People people;

    AskForEstimate(AskedEstimates asked, People people) {
        this.asked = asked;
        this.people = people;
    }

    /**
     * The estimate of a visit in the patient's state; asked again while nothing changed, the same one.
     *
     * @throws EstimateRefused.NotThere before the patient said who they are
     */
    @Transactional
    public EstimateId ask(Actor actor, VisitType type) {
        var patient = people.patientOf(actor).orElseThrow(EstimateRefused.NotThere::new);
        var state = people.patient(patient).orElseThrow().details().state();
        return asked.answer(actor, patient, type, state);
    }
}
