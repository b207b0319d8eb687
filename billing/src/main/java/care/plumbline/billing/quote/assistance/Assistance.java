package care.plumbline.billing.quote.assistance;

import care.plumbline.billing.quote.calculation.Household;
import care.plumbline.domain.people.PatientId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A household whose small income was recognised.
 *
 * @param validFrom the first day
 * @param validUntil the first day it does not hold any more: 12 months later
 * @param endedAt when staff ended it; null while it holds
 */
public record Assistance(
        AssistanceId id,
        PatientId patient,
        Household household,
        Grounds grounds,
        LocalDate validFrom,
        LocalDate validUntil,
        Instant decidedAt,
        @Nullable Instant endedAt) {

    /** Whether it holds on that day, or will later. */
    public boolean isOpen(LocalDate day) {
        return endedAt == null && validUntil.isAfter(day);
    }
}
