package care.plumbline.billing.pricing;

import care.plumbline.domain.shared.Refusal;

/** Why a price was not proposed, approved or found. */
public abstract sealed class PricingRefused extends Refusal {

    private PricingRefused() {}

    /** No price is in effect at that instant. */
    public static final class NoPriceInEffect extends PricingRefused {}

    /** The change would begin in the past. */
    public static final class StartsInThePast extends PricingRefused {}

    /** Another change is approved and begins later: it must begin before this one may. */
    public static final class AnotherIsScheduled extends PricingRefused {}

    /** Another proposal waits for its decision. */
    public static final class AnotherIsWaiting extends PricingRefused {}

    /** The proposal is not there, or was decided already. */
    public static final class NotWaiting extends PricingRefused {}

    /** Who proposes does not approve. */
    public static final class OwnProposal extends PricingRefused {}

    /** A change needs a reason of 1 to 500 characters. */
    public static final class ReasonMissing extends PricingRefused {}

    /** An amount is negative, or above 10,000 dollars. */
    public static final class AmountOutOfRange extends PricingRefused {}

    /** The copay shown as typical is above the price without insurance. */
    public static final class CopayAbovePrice extends PricingRefused {}

    /** Nothing would change. */
    public static final class NothingChanges extends PricingRefused {}
}
