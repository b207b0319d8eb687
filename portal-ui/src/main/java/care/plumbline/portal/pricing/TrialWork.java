package care.plumbline.portal.pricing;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.quote.impact.Impact;
import care.plumbline.billing.quote.impact.ImpactPeriod;
import care.plumbline.billing.quote.impact.ImpactReport;
import care.plumbline.billing.quote.impact.PreviewVersion;
import care.plumbline.billing.quote.impact.PreviewVersion.Scene;
import care.plumbline.billing.quote.impact.PreviewVersion.Sides;
import care.plumbline.billing.quote.impact.StartImpact;
import care.plumbline.domain.shared.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Seeing what a version would do before it does. */
@Component
class TrialWork {

    private final PreviewVersion previews;
    private final HealthPlans plans;
    private final StartImpact starting;
    private final Impact impact;

    TrialWork(PreviewVersion previews, HealthPlans plans, StartImpact starting, Impact impact) {
        this.previews = previews;
        this.plans = plans;
        this.starting = starting;
        this.impact = impact;
    }

    Sides preview(Actor actor, PricingVersionId id, Scene scene) {
        return previews.preview(actor, id, scene);
    }

    List<HealthPlan> plans(Actor actor) {
        return plans.list(actor);
    }

    List<String> payers(Actor actor) {
        return plans.list(actor).stream().map(HealthPlan::payerCode).distinct().toList();
    }

    void start(Actor actor, PricingVersionId id, ImpactPeriod period) {
        starting.start(actor, id, period);
    }

    Optional<ImpactReport> impact(Actor actor, PricingVersionId id) {
        return impact.newest(actor, id);
    }
}
