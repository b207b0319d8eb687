package care.plumbline.billing.quote.impact;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PricePair;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.version.RuleTrials;
import care.plumbline.billing.pricing.version.TrialRules;
import care.plumbline.billing.quote.QuoteRefused;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.billing.quote.calculation.Modality;
import care.plumbline.billing.quote.calculation.PayerChoice;
import care.plumbline.billing.quote.calculation.PromoUses;
import care.plumbline.billing.quote.calculation.QuoteEngine;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.billing.quote.calculation.StateZones;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What a patient would see with a version that is not in effect, beside what they see without it. */
@Query
@PreAuthorize("hasAnyRole('PRICING_EDITOR', 'PRICING_APPROVER', 'ADMINISTRATOR')")
public class PreviewVersion {

    private final RuleTrials trials;
    private final HealthPlans plans;
    private final Clock clock;

    PreviewVersion(RuleTrials trials, HealthPlans plans, Clock clock) {
        this.trials = trials;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Whom it is shown to, and for which visit.
     *
     * @param start on the clock of most people in the state
     */
    public record Scene(Persona persona, String visitType, String state, LocalDateTime start) {}

    /**
     * What the patient sees.
     *
     * @param pair both prices, as everybody sees them before they say how they pay
     * @param insured whether the amount is an estimate of a member's share
     */
    public record Shown(PricePair pair, boolean insured, Calculation calculation) {}

    /** The same scene without the version and with it. */
    public record Sides(Instant start, Shown before, Shown after) {}

    /**
     * Both sides.
     *
     * @throws care.plumbline.billing.pricing.version.VersionRefused when there is no such version, or its cells have
     *     errors
     * @throws care.plumbline.billing.pricing.PricingRefused when no price holds then
     * @throws QuoteRefused.UnknownPlan when there is no such plan
     */
    @Transactional(readOnly = true)
    public Sides preview(Actor actor, PricingVersionId id, Scene scene) {
        var version = trials.require(actor, id);
        var zone = StateZones.of(scene.state());
        var now = clock.instant();
        var request = new QuoteRequest(
                scene.visitType(),
                Modality.PHONE,
                scene.state(),
                zone,
                scene.start().atZone(zone).toInstant(),
                now,
                payer(actor, scene),
                scene.persona() instanceof Persona.SelfPay(var code) ? List.of(code) : List.of(),
                PromoUses.NONE,
                null);
        return new Sides(
                request.start(),
                shown(request, trials.standing(actor), now),
                shown(request, trials.with(actor, version.kind(), version.id(), version.sheet()), now));
    }

    private static Shown shown(QuoteRequest request, TrialRules rules, Instant now) {
        var all = Replay.rules(rules, request, now);
        var calculation = QuoteEngine.calculate(request, all);
        return new Shown(
                PricePair.of(all.prices(), request.visitType(), request.state(), request.start()),
                !calculation.isWithoutInsurance(),
                calculation);
    }

    private PayerChoice payer(Actor actor, Scene scene) {
        return switch (scene.persona()) {
            case Persona.SelfPay ignored -> new PayerChoice.SelfPay();
            case Persona.PlanUnknown ignored -> new PayerChoice.PlanUnknown();
            case Persona.WithCopay(var id, var copay) -> {
                var plan = plans.find(actor, id).orElseThrow(QuoteRefused.UnknownPlan::new);
                yield new PayerChoice.Insured(
                        plan.payerCode(),
                        plan.payerKind(),
                        plan.fullName(),
                        plan.networkIn(scene.state()),
                        plan.copay(),
                        id.value().toString(),
                        benefits(copay),
                        null);
            }
        };
    }

    private static BenefitView benefits(Money copay) {
        return new BenefitView(
                EligibilityStatus.OK,
                Confidence.HIGH,
                new Copay.Exactly(copay, false, 0),
                null,
                Remaining.UNKNOWN,
                Remaining.UNKNOWN,
                null,
                null,
                null,
                null,
                false,
                List.of(),
                List.of());
    }
}
