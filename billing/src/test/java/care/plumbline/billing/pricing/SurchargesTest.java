package care.plumbline.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.Surcharges.AfterHours;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SurchargesTest {

    private static final Money AMOUNT = Money.usd(1_500);
    private static final Surcharges SURCHARGES = surcharges("20:00", "08:00");

    /** T12 to T18 of the billing specification, and the same instants on other clocks. */
    @ParameterizedTest(name = "{0} {1} on the clock of {2}: {3}")
    @CsvSource({
        "T12, 2026-11-10T00:59:59Z, America/New_York, false",
        "T13, 2026-11-10T01:00:00Z, America/New_York, true",
        "T14, 2026-11-10T12:59:59Z, America/New_York, true",
        "T15, 2026-11-10T13:00:00Z, America/New_York, false",
        "T16, 2026-07-07T02:59:00Z, America/Phoenix, false",
        "T17, 2026-07-07T02:59:00Z, America/Denver, true",
        "T18, 2026-11-26T15:00:00Z, America/New_York, true",
        "T12 in California, 2026-11-10T00:59:59Z, America/Los_Angeles, false",
        "T14 in California, 2026-11-10T12:59:59Z, America/Los_Angeles, true",
        "Friday night in New York is afternoon in Honolulu, 2026-11-14T01:30:00Z, Pacific/Honolulu, false",
        "Saturday in New York is Friday in Honolulu, 2026-11-14T05:30:00Z, America/New_York, true",
        "Saturday in New York is Friday in Honolulu, 2026-11-14T05:30:00Z, Pacific/Honolulu, false",
        "the hour after the clocks go back, 2026-11-02T13:00:00Z, America/New_York, false"
    })
    void holdOnThePatientsClock(String what, Instant start, ZoneId zone, boolean afterHours) {
        assertThat(isAfterHours(SURCHARGES, start.atZone(zone).toLocalDateTime()))
                .isEqualTo(afterHours);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-13T10:00, false",
        "2026-11-14T10:00, true",
        "2026-11-15T10:00, true",
        "2026-11-16T10:00, false",
        "2026-07-03T10:00, true",
        "2027-12-31T10:00, true"
    })
    void holdAllDayOnWeekendsAndHolidays(LocalDateTime start, boolean afterHours) {
        assertThat(isAfterHours(SURCHARGES, start)).isEqualTo(afterHours);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T11:59:59, false",
        "2026-11-10T12:00, true",
        "2026-11-10T13:59:59, true",
        "2026-11-10T14:00, false"
    })
    void mayHoldWithinOneDay(LocalDateTime start, boolean afterHours) {
        assertThat(isAfterHours(surcharges("12:00", "14:00"), start)).isEqualTo(afterHours);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIMARY30", "urgent20", ""})
    void holdForTheirOwnVisitTypeOnly(String visitType) {
        assertThat(SURCHARGES.at(visitType, LocalDateTime.parse("2026-11-10T22:00")))
                .isEmpty();
    }

    @Test
    void areTheAmountOfTheRow() {
        assertThat(SURCHARGES.at("URGENT20", LocalDateTime.parse("2026-11-10T22:00")))
                .contains(AMOUNT);
    }

    private static boolean isAfterHours(Surcharges surcharges, LocalDateTime start) {
        return surcharges.at("URGENT20", start).isPresent();
    }

    private static Surcharges surcharges(String from, String until) {
        return new Surcharges(
                new PricingVersionId(new UUID(0, 1)),
                List.of(new AfterHours("URGENT20", LocalTime.parse(from), LocalTime.parse(until), AMOUNT)));
    }
}
