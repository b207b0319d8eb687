package care.plumbline.billing.quote.inquiry;

import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.PricePair;
import care.plumbline.billing.pricing.version.PricingRules;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Answers with the prices, rates and plans of this moment, in the caller's transaction. */
@Component
class PriceAnswers {

    private final PricingRules pricing;
    private final HealthPlans plans;
    private final Clock clock;

    PriceAnswers(PricingRules pricing, HealthPlans plans, Clock clock) {
        this.pricing = pricing;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Both prices.
     *
     * @param state two letters, or {@link PriceBook#EVERY_STATE}
     * @throws care.plumbline.billing.pricing.PricingRefused.NoPriceInEffect rather than inventing one
     */
    PricePair pair(VisitType type, String state) {
        var now = clock.instant();
        return PricePair.of(book(type, now), type.name(), state, now);
    }

    /**
     * The answer for one who says that.
     *
     * @throws care.plumbline.billing.pricing.PricingRefused.NoPriceInEffect rather than inventing one
     */
    PriceAnswer to(Actor actor, VisitType type, String state, Insurance insurance) {
        var now = clock.instant();
        var book = book(type, now);
        var pair = PricePair.of(book, type.name(), state, now);
        var plan = insurance instanceof Insurance.Plan(var id)
                ? plans.find(actor, id).orElse(null)
                : null;
        if (plan == null) {
            return PriceAnswer.without(insurance, state, pair);
        }
        var charge = book.at(type.name(), state, PriceClass.CHARGE, now).amount();
        var most = pricing.rates(actor, now)
                .allowed(plan.payerCode(), type.name(), state, charge)
                .orElse(charge);
        return PriceAnswer.with(plan, state, pair, most);
    }

    private PriceBook book(VisitType type, Instant now) {
        return pricing.prices(type.name(), now, now);
    }
}
