package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import org.jspecify.annotations.Nullable;

/** How somebody pays. */
public sealed interface PayerChoice {

    /** Without insurance: an explicit choice. */
    record SelfPay() implements PayerChoice {}

    /** With insurance that is not known to us, or not found yet. */
    record PlanUnknown() implements PayerChoice {}

    /**
     * With a plan we know.
     *
     * @param payer the payer's code, for its rates
     * @param planName what sentences call it
     * @param listedCopay what staff wrote down for the plan; null is unknown, never zero
     * @param planReference the plan's id
     * @param benefits what the payer answered, on the side of the network the visit is on
     * @param eligibilityReference the answer's id, or null when there is none
     */
    record Insured(
            String payer,
            PayerKind kind,
            String planName,
            Network network,
            @Nullable Money listedCopay,
            String planReference,
            BenefitView benefits,
            @Nullable String eligibilityReference)
            implements PayerChoice {}
}
