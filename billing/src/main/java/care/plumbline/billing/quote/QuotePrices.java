package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.HealthPlans;
import care.plumbline.billing.pricing.Price;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.Prices;
import care.plumbline.domain.scheduling.Holds;
import care.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The lines of a quote at the prices in effect when the visit starts. */
@Component
class QuotePrices {

    private final Prices prices;
    private final HealthPlans plans;

    QuotePrices(Prices prices, HealthPlans plans) {
        this.prices = prices;
        this.plans = plans;
    }

    /** Lines, the price that leads them, and whether it differs from the one in effect now. */
    record Priced(List<QuoteLine> lines, Price leading, boolean changesFirst) {}

    Priced of(Actor actor, Holds.Hold hold, MakeQuote.Payer payer, Instant now) {
        var start = hold.slot().start();
        return switch (payer) {
            case MakeQuote.Payer.SelfPay ignored -> {
                var price = price(actor, hold, PriceClass.SELF_PAY, start);
                yield new Priced(QuoteLines.selfPay(price), price, differs(actor, hold, price, now));
            }
            case MakeQuote.Payer.Plan chosen -> {
                var plan = plans.find(actor, chosen.plan()).orElseThrow(QuoteRefused.UnknownPlan::new);
                var charge = price(actor, hold, PriceClass.CHARGE, start);
                var typical = price(actor, hold, PriceClass.TYPICAL_COPAY, start);
                var changes = plan.copay() == null && differs(actor, hold, typical, now);
                yield new Priced(QuoteLines.insured(charge, typical, plan), charge, changes);
            }
        };
    }

    private boolean differs(Actor actor, Holds.Hold hold, Price price, Instant now) {
        return !price(actor, hold, price.priceClass(), now).amount().equals(price.amount());
    }

    private Price price(Actor actor, Holds.Hold hold, PriceClass priceClass, Instant at) {
        return prices.at(actor, hold.type(), hold.state(), priceClass, at);
    }
}
