package care.plumbline.domain.scheduling;

import java.time.Instant;
import java.util.Currency;

/**
 * What calling a visit off means for the patient's money.
 *
 * @param feeMinor what is charged, in minor units; zero for nothing
 * @param releasedMinor what is let go of the amount kept on the card, in minor units
 * @param freeUntil until then it costs nothing
 */
public record Consequence(long feeMinor, long releasedMinor, Currency currency, Instant freeUntil) {

    /** Whether it costs nothing. */
    public boolean isFree() {
        return feeMinor == 0;
    }
}
