package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;

/**
 * What quotes go by beside prices.
 *
 * @param promoFloor codes never take a price below it
 */
public record QuotePolicy(PricingVersionId version, Money promoFloor, OutOfNetwork outOfNetwork) {

    /** What a patient pays whose plan does not have us in its network. */
    public enum OutOfNetwork {
        /** The price without insurance, and papers to send to the plan. */
        SELF_PAY_WITH_SUPERBILL,
        /** What the plan says of visits outside its network, estimated on the full charge. */
        BILL_OUT_OF_NETWORK
    }
}
