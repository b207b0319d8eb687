package care.plumbline.billing.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import care.plumbline.billing.coverage.HealthPlan;
import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.Price;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.quote.QuoteLine.Code;
import care.plumbline.billing.quote.QuoteLine.Kind;
import care.plumbline.billing.quote.QuoteLine.Reason;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteLinesTest {

    private static final PricingVersionId VERSION =
            new PricingVersionId(UUID.fromString("01990000-0000-7000-8000-000000000001"));
    private static final HealthPlanId PLAN = new HealthPlanId(UUID.fromString("01990000-0000-7000-8000-000000000002"));

    @Test
    void withoutInsuranceThePriceIsDueAndNothingElse() {
        var lines = QuoteLines.selfPay(price(PriceClass.SELF_PAY, "100.00"));

        assertThat(lines)
                .containsExactly(new QuoteLine(
                        Code.SELF_PAY_PRICE,
                        Kind.DUE,
                        dollars("100.00"),
                        Reason.PRICE_WITHOUT_INSURANCE,
                        null,
                        "price list " + VERSION.value()));
        assertThat(QuoteLines.due(lines)).isEqualTo(dollars("100.00"));
    }

    @ParameterizedTest(name = "charge {0}, typical {1}, plan says {2}: due {3}, plan pays {4}")
    @CsvSource(
            nullValues = "unknown",
            value = {
                "180.00, 25.00, 25.00,   25.00,  155.00, COPAY_OF_PLAN",
                "180.00, 25.00, 15.00,   15.00,  165.00, COPAY_OF_PLAN",
                "180.00, 25.00, 0.00,    0.00,   180.00, COPAY_OF_PLAN",
                "180.00, 25.00, 3.00,    3.00,   177.00, COPAY_OF_PLAN",
                "180.00, 25.00, unknown, 25.00,  155.00, TYPICAL_COPAY_AS_ESTIMATE",
                "180.00, 25.00, 180.00,  180.00, 0.00,   COPAY_OF_PLAN",
                "180.00, 25.00, 180.01,  180.00, 0.00,   COPAY_OF_PLAN",
                "180.00, 25.00, 500.00,  180.00, 0.00,   COPAY_OF_PLAN",
                "20.00,  25.00, unknown, 20.00,  0.00,   TYPICAL_COPAY_AS_ESTIMATE",
                "0.00,   25.00, 25.00,   0.00,   0.00,   COPAY_OF_PLAN"
            })
    void withInsuranceTheCopayIsDueAndThePlanPaysTheRest(
            String charge, String typical, String copay, String due, String share, Reason reason) {
        var lines = QuoteLines.insured(
                price(PriceClass.CHARGE, charge), price(PriceClass.TYPICAL_COPAY, typical), planWithCopay(copay));

        assertThat(lines).extracting(QuoteLine::code).containsExactly(Code.STANDARD_CHARGE, Code.PLAN_PAYS, Code.COPAY);
        assertThat(lines).extracting(QuoteLine::kind).containsExactly(Kind.INFO, Kind.INFO, Kind.DUE);
        assertThat(lines)
                .extracting(QuoteLine::reason)
                .containsExactly(Reason.WHAT_WE_SEND_TO_THE_PLAN, Reason.ESTIMATE_OF_PLAN_SHARE, reason);
        assertThat(lines).extracting(QuoteLine::amount).containsExactly(dollars(charge), dollars(share), dollars(due));
        assertThat(QuoteLines.due(lines)).isEqualTo(dollars(due));
    }

    @Test
    void everyLineOfAnInsuredPersonNamesThePlan() {
        var lines = QuoteLines.insured(
                price(PriceClass.CHARGE, "180"), price(PriceClass.TYPICAL_COPAY, "25"), planWithCopay("15"));

        assertThat(lines).extracting(QuoteLine::argument).containsOnly("Summit Health Plan Silver HMO");
    }

    @Test
    void aKnownCopayIsReadOffThePlanAndAnUnknownOneOffThePriceList() {
        var charge = price(PriceClass.CHARGE, "180");
        var typical = price(PriceClass.TYPICAL_COPAY, "25");

        assertThat(QuoteLines.insured(charge, typical, planWithCopay("15"))
                        .getLast()
                        .basis())
                .isEqualTo("health plan " + PLAN.value());
        assertThat(QuoteLines.insured(charge, typical, planWithCopay(null))
                        .getLast()
                        .basis())
                .isEqualTo("price list " + VERSION.value());
    }

    @Test
    void onlyLinesThatAreDueAreSummed() {
        var lines = List.of(line(Kind.DUE, 2500), line(Kind.INFO, 18_000), line(Kind.DUE, 1), line(Kind.INFO, 7));

        assertThat(QuoteLines.due(lines)).isEqualTo(Money.usd(2501));
    }

    @Test
    void nothingIsDueIsNeverGuessedFromMissingLines() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> QuoteLines.due(List.of(line(Kind.INFO, 18_000))));
    }

    @Test
    void aPlanInAnotherCurrencyIsNotCompared() {
        var plan = new HealthPlan(
                PLAN, "Summit", PayerKind.COMMERCIAL, "Silver", new Money(2500, Currency.getInstance("EUR")));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> QuoteLines.insured(
                        price(PriceClass.CHARGE, "180"), price(PriceClass.TYPICAL_COPAY, "25"), plan));
    }

    private static QuoteLine line(Kind kind, long cents) {
        return new QuoteLine(Code.COPAY, kind, Money.usd(cents), Reason.COPAY_OF_PLAN, null, "a test");
    }

    private static HealthPlan planWithCopay(String copay) {
        return new HealthPlan(
                PLAN, "Summit Health Plan", PayerKind.COMMERCIAL, "Silver HMO", copay == null ? null : dollars(copay));
    }

    private static Price price(PriceClass priceClass, String amount) {
        return new Price(priceClass, dollars(amount), VERSION);
    }

    private static Money dollars(String amount) {
        return Money.parse(amount, Money.USD);
    }
}
