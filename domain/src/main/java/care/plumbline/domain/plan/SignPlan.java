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
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Signs a treatment plan: it never changes again and its patient can read it. */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class SignPlan {

    private final Plans plans;
    private final PlanSuggestions suggestions;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    SignPlan(Plans plans, PlanSuggestions suggestions, Notifications notifications, Audit audit, Clock clock) {
        this.plans = plans;
        this.suggestions = suggestions;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Signs the saved draft of an own visit.
     *
     * @throws PlanRefused when nothing was saved, the visit was not started, the safety net is missing, or an
     *     item may no longer be given
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
        var items = plans.items(plan.id());
        var suggested = suggestions.of(visit.intake());
        plans.check(items, suggested);
        if (!keepsSafetyNet(items, suggested)) {
            throw new PlanRefused.SafetyNetMissing();
        }
        plans.sign(plan.id(), clock.instant());
        notifications.stage(Notice.PLAN_SIGNED, plan.id().value());
        audit.record(
                actor, Action.SIGNED, visit.patient().value(), "plan", plan.id().value());
        return plan.id();
    }

    /** Words may be added to when to get help fast; the catalogue's are never taken away. */
    private static boolean keepsSafetyNet(List<PlanItem> items, List<PlanSuggestions.Suggestion> suggested) {
        var words = suggested.stream()
                .map(PlanSuggestions.Suggestion::item)
                .filter(item -> item.code().equals(PlanSuggestions.SAFETY_NET))
                .map(PlanItem::text)
                .findFirst();
        return items.stream()
                .filter(item -> item.code().equals(PlanSuggestions.SAFETY_NET))
                .anyMatch(item -> words.filter(item.text()::contains).isPresent());
    }
}
