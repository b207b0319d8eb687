package care.plumbline.portal.site;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.billing.quote.inquiry.CheckPrice;
import care.plumbline.billing.quote.inquiry.Insurance;
import care.plumbline.billing.quote.inquiry.MyPriceCheck;
import care.plumbline.billing.quote.inquiry.PriceAnswer;
import care.plumbline.domain.shared.Actor;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the price page asks and does. */
@Component
class PriceChecks {

    private final CheckPrice checking;
    private final MyPriceCheck mine;
    private final HealthPlans plans;

    PriceChecks(CheckPrice checking, MyPriceCheck mine, HealthPlans plans) {
        this.checking = checking;
        this.mine = mine;
        this.plans = plans;
    }

    List<String> planNames(Actor actor) {
        return plans.list(actor).stream().map(HealthPlan::fullName).toList();
    }

    /** Plans that may be meant by what was typed, when there is more than one to choose from. */
    List<HealthPlan> choices(Actor actor, PriceAsked form) {
        if (!PriceAsked.PLAN.equals(form.insured()) || form.chosen() != null) {
            return List.of();
        }
        var found = plans.search(actor, form.typed());
        return found.size() > 1 ? found : List.of();
    }

    PriceAnswer check(Actor actor, PriceAsked form) {
        return checking.check(actor, form.state() == null ? "" : form.state(), insurance(actor, form));
    }

    Optional<PriceAnswer> answer(Actor actor) {
        return mine.answer(actor);
    }

    /** The form as it was sent last. */
    PriceAsked known(Actor actor) {
        return mine.newest(actor)
                .map(last -> switch (last.insurance()) {
                    case Insurance.None ignored -> known(last.state(), PriceAsked.NONE, null);
                    case Insurance.NotSure ignored -> known(last.state(), PriceAsked.NOT_SURE, null);
                    case Insurance.NotFound(var named) -> known(last.state(), PriceAsked.PLAN, named);
                    case Insurance.Plan(var id) ->
                        known(
                                last.state(),
                                PriceAsked.PLAN,
                                plans.find(actor, id).map(HealthPlan::fullName).orElse(null));
                })
                .orElse(PriceAsked.EMPTY);
    }

    private static PriceAsked known(String state, String insured, @Nullable String insurance) {
        return new PriceAsked(state, insured, insurance, null, null);
    }

    private Insurance insurance(Actor actor, PriceAsked form) {
        if (PriceAsked.NONE.equals(form.insured())) {
            return new Insurance.None();
        }
        if (!PriceAsked.PLAN.equals(form.insured())) {
            return new Insurance.NotSure();
        }
        var chosen = form.chosen();
        if (chosen != null) {
            return plan(chosen)
                    .<Insurance>map(Insurance.Plan::new)
                    .orElseGet(() -> new Insurance.NotFound(form.typed()));
        }
        return plans.search(actor, form.typed()).stream()
                .findFirst()
                .<Insurance>map(plan -> new Insurance.Plan(plan.id()))
                .orElseGet(() -> new Insurance.NotFound(form.typed()));
    }

    private static Optional<HealthPlanId> plan(String id) {
        try {
            return Optional.of(new HealthPlanId(UUID.fromString(id)));
        } catch (IllegalArgumentException noneOfThem) {
            return Optional.empty();
        }
    }
}
