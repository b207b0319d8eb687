package care.plumbline.billing.quote.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The benchmark compares two ways to the same amounts; {@link QuotePropertiesTest} compares them on random quotes. */
class StraightLineTwinTest {

    @Test
    void bothSayOfTheTypicalQuotesWhatTheSpecificationSays() {
        assertThat(TypicalQuotes.all()).hasSize(TypicalQuotes.COUNT);
        assertThat(TypicalQuotes.all())
                .extracting(asked -> asked.calculate().due().minor())
                .containsExactly(8_000L, 2_500L, 2_500L, 5_180L, 2_500L);
        assertThat(TypicalQuotes.all())
                .extracting(asked -> StraightLineTwin.due(asked.request(), asked.rules()))
                .containsExactly(8_000L, 2_500L, 2_500L, 5_180L, 2_500L);
    }
}
