package care.plumbline.billing.pricing;

import care.plumbline.billing.money.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a visit costs that does not take place (billing specification, section 2.10).
 *
 * @param version null for the one of an installation that has published none
 * @param freeBefore calling off is free until that long before the start, elapsed time and that instant included
 * @param late the fee of calling off later
 * @param missed the fee of a patient who was not there
 */
public record CancellationPolicy(@Nullable PricingVersionId version, Duration freeBefore, Money late, Money missed) {

    /** What holds until a clinic publishes its own. */
    public static final CancellationPolicy STANDARD =
            new CancellationPolicy(null, Duration.ofHours(24), Money.usd(1_500), Money.usd(2_500));
}
