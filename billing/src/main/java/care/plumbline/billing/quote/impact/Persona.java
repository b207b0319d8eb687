package care.plumbline.billing.quote.impact;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.money.Money;

/** A patient nobody is, to see prices with. */
public sealed interface Persona {

    /**
     * Without insurance.
     *
     * @param promoCode as typed; empty for none
     */
    record SelfPay(String promoCode) implements Persona {}

    /** With a plan that answered with this copay. */
    record WithCopay(HealthPlanId plan, Money copay) implements Persona {}

    /** With a plan nobody found yet. */
    record PlanUnknown() implements Persona {}
}
