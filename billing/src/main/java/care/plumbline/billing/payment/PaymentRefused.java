package care.plumbline.billing.payment;

import care.plumbline.domain.shared.Refusal;

/** Why a payment did not go on. */
public abstract sealed class PaymentRefused extends Refusal {

    private PaymentRefused() {}

    /** There is no such payment of this person. */
    public static final class NotThere extends PaymentRefused {}

    /** The gateway did not answer; nothing is known to be charged, and it will be looked up. */
    public static final class GatewaySilent extends PaymentRefused {}
}
