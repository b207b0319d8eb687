package care.plumbline.billing.coverage;

import care.plumbline.billing.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A health plan we accept.
 *
 * @param copay for a virtual visit; null is unknown, never zero
 */
public record HealthPlan(
        HealthPlanId id,
        String payer,
        PayerKind payerKind,
        String name,
        @Nullable Money copay) {}
