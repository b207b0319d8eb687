package care.plumbline.billing.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0          | 0",
                "15         | 1500",
                "15.5       | 1550",
                "15.50      | 1550",
                "$15.00     | 1500",
                "' $ 15 '   | 1500",
                "1,500      | 150000",
                "$1,234,567.89 | 123456789",
                "0.01       | 1",
                "10000000   | 1000000000"
            })
    void amountIsReadAsItIsWritten(String text, long cents) {
        assertThat(TypedAmount.read(text)).isEqualTo(Money.usd(cents));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''        | NotAnAmount",
                "fifteen   | NotAnAmount",
                "15 dollars | NotAnAmount",
                "1e3       | NotAnAmount",
                "1,50      | NotAnAmount",
                "15,00     | NotAnAmount",
                "15.       | NotAnAmount",
                ".5        | NotAnAmount",
                "20%       | NotAnAmount",
                "١٥        | NotAnAmount",
                "15.005    | TooManyDecimals",
                "15.000    | TooManyDecimals",
                "-1        | Negative",
                "-$1.00    | Negative",
                "10000000.01 | TooLarge",
                "999999999999 | TooLarge"
            })
    void whatIsNoAmountIsRefusedAndNeverRounded(String text, String refusal) {
        assertThatThrownBy(() -> TypedAmount.read(text))
                .isInstanceOf(AmountRefused.class)
                .extracting(refused -> refused.getClass().getSimpleName())
                .isEqualTo(refusal);
    }
}
