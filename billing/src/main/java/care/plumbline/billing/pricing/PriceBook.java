package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Published prices, of one or more versions, to look a price up in.
 *
 * @param entries no two for the same visit type, class and state at one instant
 */
public record PriceBook(List<Entry> entries) {

    /** A state for every state without a row of its own. */
    public static final String EVERY_STATE = "**";

    /**
     * One published price.
     *
     * @param visitType the code of a visit type
     * @param state two letters, or {@link #EVERY_STATE}
     * @param from the first instant of a visit's start it holds for
     * @param until the first it no longer holds for; null when open
     */
    public record Entry(
            String visitType,
            PriceClass priceClass,
            String state,
            Money amount,
            Instant from,
            @Nullable Instant until,
            PricingVersionId version) {

        boolean isInEffect(Instant at) {
            return !from.isAfter(at) && (until == null || until.isAfter(at));
        }
    }

    /** Copies the entries. */
    public PriceBook {
        entries = List.copyOf(entries);
    }

    /**
     * The price in effect at an instant: the state's own, else every state's.
     *
     * @throws PricingRefused.NoPriceInEffect rather than taking the one of another time
     */
    public Price at(String visitType, String state, PriceClass priceClass, Instant instant) {
        return find(visitType, state, priceClass, instant)
                .or(() -> find(visitType, EVERY_STATE, priceClass, instant))
                .orElseThrow(PricingRefused.NoPriceInEffect::new);
    }

    private Optional<Price> find(String visitType, String state, PriceClass priceClass, Instant instant) {
        for (var entry : entries) {
            if (entry.visitType().equals(visitType)
                    && entry.priceClass() == priceClass
                    && entry.state().equals(state)
                    && entry.isInEffect(instant)) {
                return Optional.of(new Price(priceClass, entry.amount(), entry.version()));
            }
        }
        return Optional.empty();
    }
}
