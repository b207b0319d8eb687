package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.pricing.PayerRates;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.Promos;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.pricing.Surcharges;
import org.jspecify.annotations.Nullable;

/**
 * The versions in effect for one quote: prices, rates, surcharges and the sliding scale at the visit's start, codes and
 * policy when it is asked.
 *
 * @param scale null when the clinic has none
 */
public record QuoteRules(
        PriceBook prices,
        PayerRates rates,
        Surcharges surcharges,
        @Nullable SlidingScale scale,
        Promos promos,
        QuotePolicy policy) {}
