package care.plumbline.billing.quote.impact;

import care.plumbline.billing.pricing.PricingVersionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the working-out has come, and what it says so far.
 *
 * @param revision the draft's when it was begun
 * @param from the first instant whose quotes are counted
 * @param until the first whose are not any more
 * @param total how many quotes there are; null until they were counted
 * @param endedAt null as long as it runs
 */
public record ImpactReport(
        ImpactId id,
        PricingVersionId version,
        int revision,
        ImpactPeriod period,
        Instant from,
        Instant until,
        Status status,
        @Nullable Integer total,
        Tally tally,
        Instant startedAt,
        @Nullable Instant endedAt) {

    /** Where it stands. */
    public enum Status {
        RUNNING,
        DONE,
        /** It broke off; it can be begun again. */
        FAILED
    }
}
