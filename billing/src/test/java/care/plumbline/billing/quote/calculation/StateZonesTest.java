package care.plumbline.billing.quote.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateZonesTest {

    private static final String ALL =
            "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE"
                    + " NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY PR GU VI AS MP";

    @Test
    void everyStateAndTerritoryIsKnown() {
        assertThat(ALL.split(" ")).hasSize(56).allMatch(StateZones::knows);
        assertThat(StateZones.knows("XX")).isFalse();
        assertThat(StateZones.knows("ny")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "NY, America/New_York",
        "TX, America/Chicago",
        "NM, America/Denver",
        "AZ, America/Phoenix",
        "NV, America/Los_Angeles",
        "CA, America/Los_Angeles",
        "DC, America/New_York",
        "AK, America/Anchorage",
        "HI, Pacific/Honolulu",
        "PR, America/Puerto_Rico",
        "GU, Pacific/Guam",
        "XX, America/New_York"
    })
    void aStateHasAClock(String state, ZoneId zone) {
        assertThat(StateZones.of(state)).isEqualTo(zone);
    }
}
