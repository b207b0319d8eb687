package care.plumbline.domain.plan;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What a doctor sees while writing a plan: the suggestions and what was saved; opening the visit is what is audited. */
@Query
@PreAuthorize("hasRole('DOCTOR')")
public class PlanDraft {

    private final Plans plans;
    private final PlanSuggestions suggestions;

    PlanDraft(Plans plans, PlanSuggestions suggestions) {
        this.plans = plans;
        this.suggestions = suggestions;
    }

    /** The draft; version -1 when nothing was saved yet. */
    public record Draft(
            @Nullable PlanId plan,
            int version,
            @Nullable Instant signedAt,
            List<PlanSuggestions.Suggestion> suggestions,
            List<PlanItem> chosen) {}

    /** The draft of an own visit; empty for another doctor's. */
    @Transactional
    public Optional<Draft> of(Actor actor, VisitId visit) {
        return plans.ownVisit(visit).map(own -> {
            var applicable = suggestions.of(own.intake());
            return plans.ofVisit(visit)
                    .map(plan ->
                            new Draft(plan.id(), plan.version(), plan.signedAt(), applicable, plans.items(plan.id())))
                    .orElseGet(() -> new Draft(
                            null,
                            -1,
                            null,
                            applicable,
                            applicable.stream()
                                    .filter(PlanSuggestions.Suggestion::suggested)
                                    .map(PlanSuggestions.Suggestion::item)
                                    .toList()));
        });
    }
}
