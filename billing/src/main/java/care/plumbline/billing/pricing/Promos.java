package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Codes that lower the price without insurance; never a plan's share (billing specification, section 2.11). */
public record Promos(PricingVersionId version, List<Promo> promos) {

    /**
     * One code.
     *
     * @param code capital letters and digits
     * @param share 0.2 for 20 percent; exactly one of it and the amount is given
     * @param cap the most a share takes off, or null
     * @param stackable whether it goes together with another code
     * @param from the first instant of booking it holds for, or null
     * @param until the first it no longer holds for, or null
     * @param states where it holds; empty for everywhere
     * @param visitTypes what it holds for; empty for every type
     * @param timesPerPatient how often one patient may use it, or null
     * @param timesInAll how often it may be used at all, or null
     */
    public record Promo(
            String code,
            @Nullable BigDecimal share,
            @Nullable Money amount,
            @Nullable Money cap,
            boolean stackable,
            @Nullable Instant from,
            @Nullable Instant until,
            Set<String> states,
            Set<String> visitTypes,
            boolean firstVisitOnly,
            @Nullable Integer timesPerPatient,
            @Nullable Integer timesInAll) {

        /** Copies the sets. */
        public Promo {
            states = Set.copyOf(states);
            visitTypes = Set.copyOf(visitTypes);
        }

        /** What it takes off this amount, before any floor. */
        public Money off(Money running) {
            if (amount != null) {
                return amount.min(running);
            }
            var off = running.times(share == null ? BigDecimal.ZERO : share);
            return cap == null ? off : off.min(cap);
        }
    }

    /** Copies the codes. */
    public Promos {
        promos = List.copyOf(promos);
    }

    /** A code as somebody types it, in any case. */
    public Optional<Promo> find(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return promos.stream().filter(promo -> promo.code().equals(code)).findFirst();
    }
}
