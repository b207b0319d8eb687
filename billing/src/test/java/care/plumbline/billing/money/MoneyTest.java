package care.plumbline.billing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency YEN = Currency.getInstance("JPY");

    @ParameterizedTest
    @CsvSource({
        "25, 2500",
        "25.0, 2500",
        "25.00, 2500",
        "' 25.5 ', 2550",
        "0, 0",
        "0.01, 1",
        "-3.10, -310",
        "1e2, 10000"
    })
    void readsWhatIsWritten(String text, long cents) {
        assertThat(Money.parse(text, Money.USD)).isEqualTo(Money.usd(cents));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "25.001",
                "0.005",
                "99999999999999999999",
                "1e30",
                "1e2147483647",
                "",
                "  ",
                "25,00",
                "$25",
                "NaN",
                "1/3"
            })
    void refusesWhatIsNoExactAmount(String text) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Money.parse(text, Money.USD));
    }

    @Test
    void takesTheDecimalsOfTheCurrency() {
        assertThat(Money.parse("25", YEN).minor()).isEqualTo(25);
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> Money.parse("25.5", YEN));
    }

    @ParameterizedTest
    @CsvSource({"2500, 25.00", "1, 0.01", "0, 0.00", "-310, -3.10", "10000, 100.00"})
    void saysTheAmountInWholeUnits(long cents, BigDecimal amount) {
        assertThat(Money.usd(cents).amount()).isEqualTo(amount);
    }

    @ParameterizedTest(name = "{0} cents times {1} is {2}")
    @CsvSource({
        // 12.5 % of 49.00 is 6.125 (T33), 15 % of 131.17 is 19.6755 (T43), 20 % of 59.00 is 11.80 (T42).
        "4900, 0.125, 613",
        "13117, 0.15, 1968",
        "5900, 0.2, 1180",
        "18000, 0.55, 9900",
        "1, 0.5, 1",
        "1, 0.499999, 0",
        "1, 0.500001, 1",
        "3, 0.5, 2",
        "5, 0.1, 1",
        "4, 0.1, 0",
        "10000, 0, 0",
        "10000, 1, 10000",
        "10000, 1.00, 10000",
        "0, 0.75, 0",
        "100, 0.333333, 33",
        "200, 0.333333, 67",
        // Half up is away from nothing: a refund of half a cent is a cent, as the charge was.
        "-1, 0.5, -1",
        "-1, 0.499999, 0",
        "-3, 0.5, -2",
        "-4900, 0.125, -613",
        "1, -0.5, -1",
        "-3, -0.5, 2",
        "9223372036854775807, 1, 9223372036854775807"
    })
    void aShareIsRoundedHalfUpToTheCent(long cents, BigDecimal share, long expected) {
        assertThat(Money.usd(cents).times(share)).isEqualTo(Money.usd(expected));
    }

    @Test
    void aShareIsRoundedToTheSmallestUnitOfTheCurrency() {
        assertThat(new Money(15, YEN).times(new BigDecimal("0.1"))).isEqualTo(new Money(2, YEN));
    }

    @Test
    void aShareNeverOverflowsSilently() {
        var most = Money.usd(Long.MAX_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.times(new BigDecimal("1.1")));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.usd(Long.MIN_VALUE).negated());
    }

    @Test
    void theLargerOfTwoIsTheLarger() {
        assertThat(Money.usd(1).max(Money.usd(2))).isEqualTo(Money.usd(2));
        assertThat(Money.usd(2).max(Money.usd(1))).isEqualTo(Money.usd(2));
    }

    @Test
    void addsAndSubtractsExactly() {
        assertThat(Money.usd(2500).plus(Money.usd(1))).isEqualTo(Money.usd(2501));
        assertThat(Money.usd(2500).minus(Money.usd(2501))).isEqualTo(Money.usd(-1));
    }

    @Test
    void neverOverflowsSilently() {
        var most = Money.usd(Long.MAX_VALUE);
        var least = Money.usd(Long.MIN_VALUE);

        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(Money.usd(1)));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(Money.usd(1)));
    }

    @Test
    void currenciesDoNotMix() {
        var dollars = Money.usd(100);
        var euros = new Money(100, EUR);

        assertThatIllegalArgumentException().isThrownBy(() -> dollars.plus(euros));
        assertThatIllegalArgumentException().isThrownBy(() -> dollars.minus(euros));
        assertThatIllegalArgumentException().isThrownBy(() -> dollars.min(euros));
        assertThatIllegalArgumentException().isThrownBy(() -> dollars.compareTo(euros));
        assertThat(dollars).isNotEqualTo(euros);
    }

    @Test
    void theSmallerOfTwoIsTheSmaller() {
        assertThat(Money.usd(1).min(Money.usd(2))).isEqualTo(Money.usd(1));
        assertThat(Money.usd(2).min(Money.usd(1))).isEqualTo(Money.usd(1));
        assertThat(Money.usd(2).min(Money.usd(2))).isEqualTo(Money.usd(2));
    }

    @Test
    void onlyNothingIsZero() {
        assertThat(Money.usd(0).isZero()).isTrue();
        assertThat(Money.usd(1).isZero()).isFalse();
        assertThat(Money.usd(-1).isZero()).isFalse();
    }
}
