package care.plumbline.billing.payment;

import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import care.plumbline.domain.scheduling.VisitBilling;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a visit costs that does not take place (billing specification, section 2.10). Free until a day before, elapsed
 * time and that instant included; later a small fee; a larger one for a patient who was not there; never more than what
 * is kept on the card. Nothing when the clinic is the reason. Members of Medicaid are not charged (42 CFR 447.15); since
 * that treats one payer's members differently, members of Medicare are not charged either (Medicare Claims Processing
 * Manual, chapter 1, section 30.3.13).
 */
final class CancellationPolicy {

    static final Duration FREE_BEFORE = Duration.ofHours(24);
    static final Money LATE = Money.usd(1_500);
    static final Money MISSED = Money.usd(2_500);

    private CancellationPolicy() {}

    /** The fee of ending a visit now that begins then. */
    static Money fee(VisitBilling.Ending ending, Instant start, Instant now, Money kept, @Nullable PayerKind payer) {
        if (payer != null && !payer.allowsSelfPay()) {
            return none(kept);
        }
        return switch (ending) {
            case BY_CLINIC -> none(kept);
            case BY_PATIENT -> Duration.between(now, start).compareTo(FREE_BEFORE) >= 0 ? none(kept) : LATE.min(kept);
            case MISSED -> MISSED.min(kept);
        };
    }

    private static Money none(Money kept) {
        return new Money(0, kept.currency());
    }
}
