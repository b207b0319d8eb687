package care.plumbline.domain.plan;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Signs a treatment plan: it never changes again and its patient can read it. */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class SignPlan {

    private final Plans plans;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    SignPlan(Plans plans, Notifications notifications, Audit audit, Clock clock) {
        this.plans = plans;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs the saved draft of an own visit.
     *
     * @throws PlanRefused when nothing was saved, the visit was not started, or the safety net is missing
     */
    @Transactional
    public PlanId sign(Actor actor, VisitId id) {
        var visit = plans.ownVisit(id).orElseThrow(PlanRefused.NotThere::new);
        if (visit.status() == VisitStatus.BOOKED) {
            throw new PlanRefused.VisitNotStarted();
        }
        var plan = plans.ofVisit(id).orElseThrow(PlanRefused.SafetyNetMissing::new);
        if (plan.signedAt() != null) {
            throw new PlanRefused.AlreadySigned();
        }
        if (plans.items(plan.id()).stream().noneMatch(item -> item.code().equals(PlanSuggestions.SAFETY_NET))) {
            throw new PlanRefused.SafetyNetMissing();
        }
        plans.sign(plan.id(), clock.instant());
        notifications.stage(Notice.PLAN_SIGNED, plan.id().value());
        audit.record(
                actor, Action.SIGNED, visit.patient().value(), "plan", plan.id().value());
        return plan.id();
    }
}
