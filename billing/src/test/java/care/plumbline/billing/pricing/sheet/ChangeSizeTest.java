package care.plumbline.billing.pricing.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeSizeTest {

    @ParameterizedTest
    @CsvSource({
        "100.00, 95.00, -5.00, -5.0",
        "95.00, 100.00, 5.00, 5.3",
        "3.00, 4.00, 1.00, 33.3",
        "0.00, 4.00, 4.00, ",
        "-10, -5, 5, 50.0"
    })
    void differenceAndPercentOfTheEarlier(String before, String after, String difference, String percent) {
        var size = size(before, after).orElseThrow();

        assertThat(size.difference()).isEqualTo(difference);
        assertThat(size.percent() == null ? null : size.percent().toPlainString())
                .isEqualTo(percent);
    }

    @Test
    void whatIsNoNumberHasNoSize() {
        assertThat(size("", "95.00")).isEmpty();
        assertThat(size("95.00", "free")).isEmpty();
        assertThat(size("1e9", "2")).isEmpty();
    }

    private static java.util.Optional<ChangeSize> size(String before, String after) {
        return ChangeSize.of(new SheetDiff.Change("FRIEND10", "amount", before, after));
    }
}
