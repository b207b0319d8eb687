package care.plumbline.billing.quote.calculation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a quote is asked for.
 *
 * @param visitType the code of a visit type
 * @param state where the patient is during the visit
 * @param zone the patient's clock then
 * @param bookedAt when it is asked: codes hold by it
 * @param promoCodes as typed, in that order
 * @param household recognised for the day of the visit, or null
 */
public record QuoteRequest(
        String visitType,
        Modality modality,
        String state,
        ZoneId zone,
        Instant start,
        Instant bookedAt,
        PayerChoice payer,
        List<String> promoCodes,
        PromoUses promoUses,
        @Nullable Household household) {

    /** Copies the codes. */
    public QuoteRequest {
        promoCodes = List.copyOf(promoCodes);
    }

    /** The same for a visit without insurance. */
    public QuoteRequest withoutInsurance() {
        return paidBy(new PayerChoice.SelfPay());
    }

    /** The same for a visit paid in another way. */
    public QuoteRequest paidBy(PayerChoice other) {
        return new QuoteRequest(
                visitType, modality, state, zone, start, bookedAt, other, promoCodes, promoUses, household);
    }

    /** The same for a patient of that household. */
    public QuoteRequest forHousehold(@Nullable Household other) {
        return new QuoteRequest(visitType, modality, state, zone, start, bookedAt, payer, promoCodes, promoUses, other);
    }

    /** The same for a visit at another time. */
    public QuoteRequest startingAt(Instant other) {
        return new QuoteRequest(
                visitType, modality, state, zone, other, bookedAt, payer, promoCodes, promoUses, household);
    }
}
