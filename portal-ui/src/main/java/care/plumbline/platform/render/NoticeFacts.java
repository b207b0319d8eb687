package care.plumbline.platform.render;

import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.plan.PlanId;
import care.plumbline.domain.plan.PlanNotice;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What notices are about, read when they are sent. */
@Component
class NoticeFacts {

    private final MyVisits visits;
    private final PlanNotice plans;

    NoticeFacts(MyVisits visits, PlanNotice plans) {
        this.visits = visits;
        this.plans = plans;
    }

    Optional<BookedVisit> visit(Actor system, UUID visit) {
        return visits.find(system, new VisitId(visit));
    }

    Optional<UUID> patientOfPlan(Actor system, UUID plan) {
        return plans.patientOf(system, new PlanId(plan)).map(PatientId::value);
    }
}
