package care.plumbline.billing.quote.inquiry;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PricePair;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a visit costs somebody by what they said, before their plan is asked. What is not known has no amount; it is
 * never zero.
 *
 * @param state two letters
 * @param pair both prices there
 * @param amount the one price that counts, an estimate with insurance; null when both do, or none can be told
 * @param plan null without one we know
 * @param named what they call a plan we did not find, or null
 */
public record PriceAnswer(
        Kind kind,
        String state,
        PricePair pair,
        @Nullable Money amount,
        @Nullable HealthPlan plan,
        @Nullable String named) {

    /** What can be said. */
    public enum Kind {
        /** The price without insurance. */
        NO_INSURANCE,
        /** Both prices: one of them holds. */
        NOT_SURE,
        /** Both prices, and the one without insurance holds in any case. */
        NOT_FOUND,
        /** The copay staff wrote down for the plan. */
        COPAY,
        /** The typical copay, for a plan whose copay we do not know yet. */
        TYPICAL_COPAY,
        /** The price without insurance, for a plan that does not have us in its network there. */
        OUT_OF_NETWORK,
        /** A plan of Medicare or Medicaid whose copay we do not know: no other price is offered (42 CFR 447.15). */
        PLAN_DECIDES,
        /** A plan of Medicare or Medicaid that does not have us in its network there. */
        PLAN_ELSEWHERE
    }

    /** Whether the price without insurance may be offered beside this one. */
    public boolean selfPayIsOffered() {
        return plan == null || plan.payerKind().allowsSelfPay();
    }

    /** The answer without a plan we know. */
    static PriceAnswer without(Insurance insurance, String state, PricePair pair) {
        return switch (insurance) {
            case Insurance.None ignored -> new PriceAnswer(Kind.NO_INSURANCE, state, pair, pair.selfPay(), null, null);
            case Insurance.NotFound(var named) -> new PriceAnswer(Kind.NOT_FOUND, state, pair, null, null, named);
            case Insurance.NotSure ignored -> new PriceAnswer(Kind.NOT_SURE, state, pair, null, null, null);
            // A plan that was taken out of the list is a plan we know nothing of.
            case Insurance.Plan ignored -> new PriceAnswer(Kind.NOT_SURE, state, pair, null, null, null);
        };
    }

    /**
     * The answer with a plan.
     *
     * @param most what its payer allows for the visit at most
     */
    static PriceAnswer with(HealthPlan plan, String state, PricePair pair, Money most) {
        var selfPay = plan.payerKind().allowsSelfPay();
        if (plan.networkIn(state) == Network.OUT) {
            return selfPay
                    ? new PriceAnswer(Kind.OUT_OF_NETWORK, state, pair, pair.selfPay(), plan, null)
                    : new PriceAnswer(Kind.PLAN_ELSEWHERE, state, pair, null, plan, null);
        }
        if (plan.copay() != null) {
            return new PriceAnswer(Kind.COPAY, state, pair, plan.copay().min(most), plan, null);
        }
        return selfPay
                ? new PriceAnswer(
                        Kind.TYPICAL_COPAY, state, pair, pair.typicalCopay().min(most), plan, null)
                : new PriceAnswer(Kind.PLAN_DECIDES, state, pair, null, plan, null);
    }

    /** The one price that counts. */
    public Optional<Money> price() {
        return Optional.ofNullable(amount);
    }
}
