package care.plumbline.billing.quote;

import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.Surcharges;
import care.plumbline.billing.pricing.version.PricingRules;
import care.plumbline.billing.quote.calculation.Calculation;
import care.plumbline.billing.quote.calculation.PayerChoice;
import care.plumbline.billing.quote.calculation.QuoteEngine;
import care.plumbline.billing.quote.calculation.QuoteRequest;
import care.plumbline.billing.quote.calculation.QuoteRules;
import care.plumbline.domain.shared.Actor;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Works a quote out by the versions in effect; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class QuotePrices {

    private final PricingRules pricing;

    QuotePrices(PricingRules pricing) {
        this.pricing = pricing;
    }

    /** A calculation, the rules it went by, and whether a price it shows differs from the one in effect now. */
    record Priced(Calculation calculation, QuoteRules rules, boolean changesFirst) {}

    Priced of(Actor actor, QuoteRequest request, Instant now) {
        var rules = rules(actor, request, now);
        return new Priced(QuoteEngine.calculate(request, rules), rules, changes(request, rules, now));
    }

    /** What a visit would cost by the versions in effect now, at any time: nothing is added for one after hours. */
    public Calculation withoutTime(Actor actor, QuoteRequest request, Instant now) {
        var rules = rules(actor, request, now);
        var anyTime = new QuoteRules(
                rules.prices(),
                rules.rates(),
                new Surcharges(rules.surcharges().version(), List.of()),
                rules.scale(),
                rules.promos(),
                rules.policy());
        return QuoteEngine.calculate(request, anyTime);
    }

    /** The versions in effect for a request asked now. */
    QuoteRules rules(Actor actor, QuoteRequest request, Instant now) {
        var start = request.start();
        return new QuoteRules(
                pricing.prices(request.visitType(), start, now),
                pricing.rates(actor, start),
                pricing.surcharges(actor, start),
                pricing.scale(actor, start).orElse(null),
                pricing.promos(actor, now),
                pricing.quotePolicy(now));
    }

    private static boolean changes(QuoteRequest request, QuoteRules rules, Instant now) {
        var shown = request.payer() instanceof PayerChoice.SelfPay ? PriceClass.SELF_PAY : PriceClass.TYPICAL_COPAY;
        var book = rules.prices();
        var then = book.at(request.visitType(), request.state(), shown, request.start());
        return !then.amount()
                .equals(book.at(request.visitType(), request.state(), shown, now)
                        .amount());
    }
}
