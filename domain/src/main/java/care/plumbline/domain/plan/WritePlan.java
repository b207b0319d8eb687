package care.plumbline.domain.plan;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Saves the draft of a treatment plan: chosen catalogue items, worded by the doctor, contraindications respected. */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class WritePlan {

    private final Plans plans;
    private final PlanSuggestions suggestions;
    private final Audit audit;
    private final Clock clock;

    WritePlan(Plans plans, PlanSuggestions suggestions, Audit audit, Clock clock) {
        this.plans = plans;
        this.suggestions = suggestions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The plan as it was read and how it shall be.
     *
     * @param version of the draft that was read; -1 for none
     */
    public record Request(VisitId visit, int version, List<PlanItem> items) {}

    /**
     * Saves the items and returns the new version.
     *
     * @throws PlanRefused when an item is contraindicated or not in the catalogue, or the plan is signed or changed
     */
    @Transactional
    public int write(Actor actor, Request request) {
        var visit = plans.ownVisit(request.visit()).orElseThrow(PlanRefused.NotThere::new);
        plans.check(request.items(), suggestions.of(visit.intake()));
        var known = plans.ofVisit(request.visit());
        if (known.isPresent() && known.get().signedAt() != null) {
            throw new PlanRefused.AlreadySigned();
        }
        var expected = known.map(Plans.Plan::version).orElse(-1);
        if (expected != request.version()) {
            throw new PlanRefused.ChangedMeanwhile();
        }
        var plan = known.map(Plans.Plan::id).orElseGet(() -> open(actor, visit));
        plans.replaceItems(plan, Math.max(expected, 0), request.items());
        return Math.max(expected, 0) + 1;
    }

    private PlanId open(Actor actor, Plans.Visit visit) {
        var plan = plans.open(visit, clock.instant());
        audit.record(actor, Action.STARTED, visit.patient().value(), "plan", plan.value());
        return plan;
    }
}
