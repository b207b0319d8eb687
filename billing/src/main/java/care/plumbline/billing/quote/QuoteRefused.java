package care.plumbline.billing.quote;

import care.plumbline.domain.shared.Refusal;

/** Why there is no quote, or it was not accepted. */
public abstract sealed class QuoteRefused extends Refusal {

    private QuoteRefused() {}

    /** No time is held to quote for. */
    public static final class NothingHeld extends QuoteRefused {}

    /** The health plan is not one we accept. */
    public static final class UnknownPlan extends QuoteRefused {}

    /** A member id has 2 to 40 letters, digits, spaces or hyphens. */
    public static final class MemberIdMissing extends QuoteRefused {}

    /** The name of a plan has at most 100 characters. */
    public static final class PlanNameTooLong extends QuoteRefused {}

    /** No doctor of ours may see patients in that state. */
    public static final class StateNotServed extends QuoteRefused {}

    /** A promo code was used up by others meanwhile. */
    public static final class PromoUsedUp extends QuoteRefused {}

    /** Members of Medicare and Medicaid are not offered the price without insurance (42 CFR 447.15). */
    public static final class SelfPayNotOffered extends QuoteRefused {}

    /** The quote is older than 30 minutes, or another took its place. */
    public static final class Expired extends QuoteRefused {}

    /** A payment for this time is under way: it must end before the price changes. */
    public static final class PaymentUnderWay extends QuoteRefused {}

    /** The consent to a virtual visit was not given. */
    public static final class ConsentMissing extends QuoteRefused {}
}
