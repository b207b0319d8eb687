package care.plumbline.billing.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.SlidingScale.Bracket;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlidingScaleTest {

    private static final SlidingScale SCALE = scale("15960.00", "5680.00");

    /** T19 to T26 of the billing specification, and the cents around every limit. */
    @ParameterizedTest(name = "{0}: {1} persons with {2} a year are of class {3} and pay {5} for {4}")
    @CsvSource(
            nullValues = "-",
            value = {
                "T19, 1, 15960.00, A, 100.00, 10.00",
                "T20, 1, 15960.01, B, 100.00, 25.00",
                "T21, 3, 36335.60, B, 149.00, 37.25",
                "T22, 3, 36335.61, C, 149.00, 74.50",
                "T23, 2, 43280.00, D, 49.00,  36.75",
                "T24, 2, 43280.01, -, 49.00,  -",
                "T25, 1, 20000.00, B, 95.00,  23.75",
                "T26, 1, 20000.00, B, 115.00, 28.75",
                "nothing,           1, 0.00,     A, 100.00, 10.00",
                "133 percent,       1, 21226.80, B, 100.00, 25.00",
                "a cent more,       1, 21226.81, C, 100.00, 50.00",
                "166 percent,       1, 26493.60, C, 100.00, 50.00",
                "a cent more,       1, 26493.61, D, 100.00, 75.00",
                "200 percent,       1, 31920.00, D, 100.00, 75.00",
                "a cent more,       1, 31920.01, -, 100.00, -",
                "a larger household,8, 55720.00, A, 100.00, 10.00"
            })
    void comparesExactly(
            String what,
            int persons,
            BigDecimal income,
            @Nullable String name,
            BigDecimal price,
            @Nullable BigDecimal pays) {
        var bracket = SCALE.classOf(persons, money(income.toPlainString()));

        assertThat(bracket.map(Bracket::name).orElse(null)).isEqualTo(name);
        assertThat(bracket.map(one ->
                                SCALE.pays(one, money(price.toPlainString())).amount())
                        .orElse(null))
                .isEqualTo(pays);
    }

    /** 133 percent of 100.01 is 133.0133: rounded to the cent, one more cent would be let in or one kept out. */
    @ParameterizedTest
    @CsvSource({"133.01, B", "133.02, C"})
    void roundsNoLimit(String income, String name) {
        assertThat(scale("100.01", "1.00")
                        .classOf(1, money(income))
                        .orElseThrow()
                        .name())
                .isEqualTo(name);
    }

    @Test
    void comparesTheLargestIncomesToo() {
        assertThat(SCALE.classOf(1, Money.usd(Long.MAX_VALUE))).isEmpty();
        assertThat(SCALE.classOf(Integer.MAX_VALUE, Money.usd(Long.MAX_VALUE))).isEmpty();
    }

    @Test
    void theNominalFeeIsNeverMoreThanThePrice() {
        var first = SCALE.classes().getFirst();

        assertThat(SCALE.pays(first, Money.usd(999))).isEqualTo(Money.usd(999));
        assertThat(SCALE.pays(first, Money.usd(1_001))).isEqualTo(Money.usd(1_000));
        assertThat(SCALE.pays(first, Money.usd(0))).isEqualTo(Money.usd(0));
    }

    private static SlidingScale scale(String firstPerson, String extraPerson) {
        return new SlidingScale(
                new PricingVersionId(new UUID(0, 1)),
                money(firstPerson),
                money(extraPerson),
                Money.usd(1_000),
                List.of(
                        new Bracket("A", 100, BigDecimal.ONE),
                        new Bracket("B", 133, new BigDecimal("0.75")),
                        new Bracket("C", 166, new BigDecimal("0.50")),
                        new Bracket("D", 200, new BigDecimal("0.25"))));
    }

    private static Money money(String text) {
        return Money.parse(text, Money.USD);
    }
}
