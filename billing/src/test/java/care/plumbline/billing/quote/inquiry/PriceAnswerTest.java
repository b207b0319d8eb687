package care.plumbline.billing.quote.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PricePair;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Typical copay 25.00, without insurance 100.00. */
class PriceAnswerTest {

    private static final PricePair PAIR = new PricePair(Money.usd(2_500), Money.usd(10_000));

    @ParameterizedTest
    @CsvSource({
        // payer, network, listed copay, allowed at most, what is said, amount, without insurance beside it
        "COMMERCIAL,         TX, 1500, 9240, COPAY,          1500,  true",
        "COMMERCIAL,         **, 1500, 9240, COPAY,          1500,  true",
        "COMMERCIAL,         TX,    0, 9240, COPAY,             0,  true",
        "COMMERCIAL,         TX, 9900, 9240, COPAY,          9240,  true",
        "COMMERCIAL,         TX,     , 9240, TYPICAL_COPAY,  2500,  true",
        "COMMERCIAL,         TX,     , 2000, TYPICAL_COPAY,  2000,  true",
        "COMMERCIAL,         NY, 1500, 9240, OUT_OF_NETWORK, 10000, true",
        "TRICARE,            NY,     , 9240, OUT_OF_NETWORK, 10000, true",
        "MEDICAID_MCO,       TX,  300, 6185, COPAY,          300,   false",
        "MEDICAID,           TX,     , 6185, PLAN_DECIDES,       ,  false",
        "MEDICARE,           TX,     , 6185, PLAN_DECIDES,       ,  false",
        "MEDICARE_ADVANTAGE, NY, 1500, 6185, PLAN_ELSEWHERE,     ,  false",
        "MEDICAID_MCO,       NY,  300, 6185, PLAN_ELSEWHERE,     ,  false"
    })
    void planIsAnsweredByItsKindItsNetworkAndItsCopay(
            PayerKind payer,
            String network,
            @Nullable Long copay,
            long most,
            PriceAnswer.Kind kind,
            @Nullable Long amount,
            boolean selfPay) {
        var plan = new HealthPlan(
                new HealthPlanId(new UUID(0, 1)),
                "Summit",
                "SHP",
                payer,
                null,
                List.of(network),
                "Gold",
                copay == null ? null : Money.usd(copay),
                List.of());

        var answer = PriceAnswer.with(plan, "TX", PAIR, Money.usd(most));

        assertThat(answer.kind()).isEqualTo(kind);
        assertThat(answer.amount()).isEqualTo(amount == null ? null : Money.usd(amount));
        assertThat(answer.selfPayIsOffered()).isEqualTo(selfPay);
    }

    @Test
    void withoutInsuranceOnePriceCountsAndOtherwiseNoneIsTold() {
        assertThat(PriceAnswer.without(new Insurance.None(), "TX", PAIR).price())
                .contains(Money.usd(10_000));
        assertThat(PriceAnswer.without(new Insurance.NotSure(), "TX", PAIR).price())
                .isEmpty();
        assertThat(PriceAnswer.without(new Insurance.NotFound("Acme"), "TX", PAIR))
                .satisfies(answer -> assertThat(answer.price()).isEmpty())
                .extracting(PriceAnswer::named)
                .isEqualTo("Acme");
    }

    /** Unknown is a value: no answer without an amount becomes one of zero on the pages. */
    @ParameterizedTest
    @EnumSource(
            value = PriceAnswer.Kind.class,
            names = {"NOT_SURE", "NOT_FOUND"})
    void bothPricesAreShownWhileNeitherIsKnown(PriceAnswer.Kind kind) {
        var shown = PriceShown.of(new PriceAnswer(kind, "TX", PAIR, null, null, null));

        assertThat(shown.kind()).isEqualTo(PriceShown.Kind.BOTH);
        assertThat(shown.amount()).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = PriceAnswer.Kind.class,
            names = {"PLAN_DECIDES", "PLAN_ELSEWHERE"})
    void membersOfMedicareAndMedicaidAreShownNoPriceThatIsNotTheirs(PriceAnswer.Kind kind) {
        assertThat(PriceShown.of(new PriceAnswer(kind, "TX", PAIR, null, null, null))
                        .kind())
                .isEqualTo(PriceShown.Kind.PLAN_DECIDES);
    }
}
