package care.plumbline.billing.pricing;

import care.plumbline.domain.shared.Refusal;

/** Why there is no price. */
public abstract sealed class PricingRefused extends Refusal {

    private PricingRefused() {}

    /** No price is in effect at that instant. */
    public static final class NoPriceInEffect extends PricingRefused {}
}
