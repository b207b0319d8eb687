package care.plumbline.billing.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.plumbline.billing.money.Money;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateDisputeTest {

    @ParameterizedTest
    @CsvSource({
        "100.00, 499.99, false",
        "100.00, 500.00, true",
        "100.00, 500.01, true",
        "100.00, 100.00, false",
        "100.00,   0.00, false",
        "  0.00, 399.99, false",
        "  0.00, 400.00, true",
    })
    void billOfFourHundredDollarsMoreCanBeDisputed(String estimate, String billed, boolean disputable) {
        assertThat(EstimateDispute.substantiallyInExcess(
                        Money.parse(estimate, Money.USD), Money.parse(billed, Money.USD)))
                .isEqualTo(disputable);
    }

    @Test
    void currenciesDoNotMix() {
        var pesos = new Money(1_000_000, Currency.getInstance("MXN"));

        assertThatThrownBy(() -> EstimateDispute.substantiallyInExcess(Money.usd(10_000), pesos))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
