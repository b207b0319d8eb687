package care.plumbline.domain.scheduling.availability;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a doctor may be booked.
 *
 * @param before the pause kept free before each visit
 * @param after the pause kept free after each visit
 * @param notice the least time between now and a start
 * @param horizon how far ahead a start may lie
 * @param dailyCap the most visits of one local day; null for no limit
 * @param every starts lie this far apart; null for one visit length
 */
public record BookingRules(
        Duration before,
        Duration after,
        Duration notice,
        Duration horizon,
        @Nullable Integer dailyCap,
        @Nullable Duration every) {

    /** What holds for a doctor who has set nothing. */
    public static final BookingRules DEFAULT =
            new BookingRules(Duration.ZERO, Duration.ZERO, Duration.ofMinutes(10), Duration.ofDays(6), null, null);

    Duration every(Duration length) {
        return every == null ? length : every;
    }
}
