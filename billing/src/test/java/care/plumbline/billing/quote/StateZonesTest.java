package care.plumbline.billing.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateZonesTest {

    @ParameterizedTest
    @CsvSource({
        "NY, America/New_York",
        "DC, America/New_York",
        "TX, America/Chicago",
        "AZ, America/Phoenix",
        "NM, America/Denver",
        "NV, America/Los_Angeles",
        "CA, America/Los_Angeles",
        "AK, America/Anchorage",
        "HI, Pacific/Honolulu",
        "PR, America/Puerto_Rico",
        "GU, Pacific/Guam"
    })
    void everyStateHasTheClockMostOfItsPeopleLiveBy(String state, ZoneId zone) {
        assertThat(StateZones.of(state)).isEqualTo(zone);
    }
}
