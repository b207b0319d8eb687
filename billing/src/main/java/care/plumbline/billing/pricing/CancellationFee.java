package care.plumbline.billing.pricing;

import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.VisitBilling;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visit costs that does not take place (billing specification, section 2.10): free until the policy's time
 * before, later a small fee, a larger one for a patient who was not there; never more than what is kept on the card.
 * Nothing when the clinic is the reason. Members of Medicaid are not charged (42 CFR 447.15); since that treats one
 * payer's members differently, members of Medicare are not charged either (Medicare Claims Processing Manual, chapter
 * 1, section 30.3.13).
 */
public final class CancellationFee {

    private CancellationFee() {}

    /**
     * The fee of ending a visit now that begins then.
     *
     * @param kept what is held or was taken; the fee is never more
     * @param payer null for a visit without insurance
     */
    public static Money of(
            CancellationPolicy policy,
            VisitBilling.Ending ending,
            Instant start,
            Instant now,
            Money kept,
            @Nullable PayerKind payer) {
        if (payer != null && !payer.allowsSelfPay()) {
            return kept.none();
        }
        return switch (ending) {
            case BY_CLINIC -> kept.none();
            case BY_PATIENT ->
                Duration.between(now, start).compareTo(policy.freeBefore()) >= 0
                        ? kept.none()
                        : policy.late().min(kept);
            case MISSED -> policy.missed().min(kept);
        };
    }
}
