package care.plumbline.platform.render;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.plan.PlanId;
import care.plumbline.domain.plan.PlanNotice;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What notices are about, read when they are sent. */
@Component
class NoticeFacts {

    private final MyVisits visits;
    private final PlanNotice plans;
    private final Clinic clinic;

    NoticeFacts(MyVisits visits, PlanNotice plans, Clinic clinic) {
        this.visits = visits;
        this.plans = plans;
        this.clinic = clinic;
    }

    Optional<BookedVisit> visit(Actor system, UUID visit) {
        return visits.find(system, new VisitId(visit));
    }

    Optional<UUID> patientOfPlan(Actor system, UUID plan) {
        return plans.patientOf(system, new PlanId(plan)).map(PatientId::value);
    }

    ZoneId clinicZone(Actor system) {
        return clinic.organisation(system).zone();
    }
}
