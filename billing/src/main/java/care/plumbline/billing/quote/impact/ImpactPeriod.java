package care.plumbline.billing.quote.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Whose quotes are worked out again. */
public enum ImpactPeriod {
    /** The last full month of the clinic's calendar. */
    LAST_MONTH,
    /** From the first of the month until now. */
    THIS_MONTH;

    /** When it begins. */
    Instant from(Instant now, ZoneId zone) {
        var first = firstOfMonth(now, zone);
        return (this == LAST_MONTH ? first.minusMonths(1) : first)
                .atStartOfDay(zone)
                .toInstant();
    }

    /** The first instant it no longer holds. */
    Instant until(Instant now, ZoneId zone) {
        return this == LAST_MONTH ? firstOfMonth(now, zone).atStartOfDay(zone).toInstant() : now;
    }

    private static LocalDate firstOfMonth(Instant now, ZoneId zone) {
        return now.atZone(zone).toLocalDate().withDayOfMonth(1);
    }
}
