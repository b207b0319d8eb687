package care.plumbline.billing.quote;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.quote.calculation.Note;
import care.plumbline.billing.quote.calculation.QuoteLine;
import care.plumbline.domain.people.PatientId;
import care.plumbline.domain.scheduling.HoldId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a visit will cost, and why.
 *
 * @param insured whether a health plan pays its share; then what is due is an estimate of the final share
 * @param priceChangesFirst the price in effect at the visit differs from today's, and is the one quoted
 * @param highest what it may be at most when the plan names several amounts, or null
 * @param selfPay the price without insurance where it may be offered beside an estimate, or null
 */
public record Quote(
        QuoteId id,
        PatientId patient,
        HoldId hold,
        boolean insured,
        boolean priceChangesFirst,
        Instant visitStart,
        Money due,
        @Nullable Money highest,
        @Nullable Money selfPay,
        Confidence confidence,
        QuoteStatus status,
        Instant expiresAt,
        List<QuoteLine> lines,
        List<Note> notes) {

    /** Copies the lists. */
    public Quote {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    /** Whether it can be accepted now. */
    public boolean isOpen(Instant now) {
        return status == QuoteStatus.OFFERED && expiresAt.isAfter(now);
    }
}
