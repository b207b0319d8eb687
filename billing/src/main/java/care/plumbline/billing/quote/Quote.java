package care.plumbline.billing.quote;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.HoldId;
import java.time.Instant;
import java.util.List;

/**
 * What a visit will cost, and why.
 *
 * @param insured whether a health plan pays its share; then what is due is an estimate of the final share
 * @param priceChangesFirst the price in effect at the visit differs from today's, and is the one quoted
 */
public record Quote(
        QuoteId id,
        PatientId patient,
        HoldId hold,
        boolean insured,
        boolean priceChangesFirst,
        Instant visitStart,
        Money due,
        QuoteStatus status,
        Instant expiresAt,
        List<QuoteLine> lines) {

    /** Copies the lines. */
    public Quote {
        lines = List.copyOf(lines);
    }

    /** Whether it can be accepted now. */
    public boolean isOpen(Instant now) {
        return status == QuoteStatus.OFFERED && expiresAt.isAfter(now);
    }
}
