package care.plumbline.domain.plan;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Whom a signed plan is for, for the job that tells them. */
@Query
@PreAuthorize("hasRole('SYSTEM')")
public class PlanNotice {

    private final Plans plans;

    PlanNotice(Plans plans) {
        this.plans = plans;
    }

    /** The patient of a signed plan. */
    @Transactional(readOnly = true)
    public Optional<PatientId> patientOf(Actor actor, PlanId plan) {
        return plans.find(plan).filter(found -> found.signedAt() != null).map(Plans.Plan::patient);
    }
}
