package care.plumbline.billing.quote.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactPeriodTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @ParameterizedTest
    @CsvSource({
        // The clocks went back in November: the month begins in summer time and ends in winter time.
        "2026-12-07T15:00:00Z, LAST_MONTH, 2026-11-01T04:00:00Z, 2026-12-01T05:00:00Z",
        "2026-12-07T15:00:00Z, THIS_MONTH, 2026-12-01T05:00:00Z, 2026-12-07T15:00:00Z",
        "2027-01-01T04:59:59Z, LAST_MONTH, 2026-11-01T04:00:00Z, 2026-12-01T05:00:00Z",
        "2027-01-01T05:00:00Z, LAST_MONTH, 2026-12-01T05:00:00Z, 2027-01-01T05:00:00Z"
    })
    void countsByTheClinicsCalendar(Instant now, ImpactPeriod period, Instant from, Instant until) {
        assertThat(period.from(now, NEW_YORK)).isEqualTo(from);
        assertThat(period.until(now, NEW_YORK)).isEqualTo(until);
    }
}
