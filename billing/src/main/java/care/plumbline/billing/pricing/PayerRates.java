package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What payers allow for a visit by contract; an estimate, as the payer decides. */
public record PayerRates(PricingVersionId version, List<Rate> rates) {

    /** A visit type for every type without a row of its own. */
    public static final String EVERY_TYPE = "*";

    /**
     * One rate: an amount, or a share of the charge.
     *
     * @param payer the payer's code
     * @param visitType the code of a visit type, or {@link #EVERY_TYPE}
     * @param state two letters, or {@link PriceBook#EVERY_STATE}
     * @param ofCharge 0.55 for 55 percent; exactly one of it and the amount is given
     */
    public record Rate(
            String payer,
            String visitType,
            String state,
            @Nullable Money amount,
            @Nullable BigDecimal ofCharge) {

        Money of(Money charge) {
            return amount != null ? amount : charge.times(ofCharge == null ? BigDecimal.ONE : ofCharge);
        }
    }

    /** Copies the rates. */
    public PayerRates {
        rates = List.copyOf(rates);
    }

    /** What the payer allows, never more than the charge: the most particular rate; empty when there is none. */
    public Optional<Money> allowed(String payer, String visitType, String state, Money charge) {
        return find(payer, visitType, state)
                .or(() -> find(payer, visitType, PriceBook.EVERY_STATE))
                .or(() -> find(payer, EVERY_TYPE, state))
                .or(() -> find(payer, EVERY_TYPE, PriceBook.EVERY_STATE))
                .map(rate -> rate.of(charge).min(charge));
    }

    private Optional<Rate> find(String payer, String visitType, String state) {
        return rates.stream()
                .filter(rate -> rate.payer().equals(payer)
                        && rate.visitType().equals(visitType)
                        && rate.state().equals(state))
                .findFirst();
    }
}
