package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import java.time.Instant;

/** The two prices of a visit that everybody sees side by side. */
public record PricePair(Money typicalCopay, Money selfPay) {

    /**
     * The pair in effect at an instant.
     *
     * @param state two letters, or {@link PriceBook#EVERY_STATE}
     * @throws PricingRefused.NoPriceInEffect rather than taking the one of another time
     */
    public static PricePair of(PriceBook book, String visitType, String state, Instant instant) {
        return new PricePair(
                book.at(visitType, state, PriceClass.TYPICAL_COPAY, instant).amount(),
                book.at(visitType, state, PriceClass.SELF_PAY, instant).amount());
    }
}
