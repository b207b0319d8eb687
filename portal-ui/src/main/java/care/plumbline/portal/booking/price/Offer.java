package care.plumbline.portal.booking.price;

import care.plumbline.billing.coverage.EligibilityCheck;
import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.MyCoverage;
import care.plumbline.billing.quote.CancellationPromise.Terms;
import care.plumbline.billing.quote.Quote;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A quote and what is said beside it.
 *
 * @param coverage what the patient said of theirs and what the payer said of it; null without insurance
 * @param terms what calling off costs; null when it is free at any time
 */
record Offer(
        Quote quote,
        MyCoverage.@Nullable Shown coverage,
        @Nullable Terms terms) {

    /** The newest question to the payer. */
    Optional<EligibilityCheck> check() {
        return Optional.ofNullable(coverage).map(MyCoverage.Shown::check);
    }

    Optional<HealthPlan> plan() {
        return Optional.ofNullable(coverage).map(shown -> shown.coverage().plan());
    }
}
