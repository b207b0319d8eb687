package care.plumbline.billing.pricing.sheet;

import static care.plumbline.billing.pricing.sheet.SheetText.NEW_YORK;
import static care.plumbline.billing.pricing.sheet.SheetText.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.pricing.PayerRates.Rate;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.Promos.Promo;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.pricing.SlidingScale.Bracket;
import care.plumbline.billing.pricing.Surcharges.AfterHours;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What good sheets say. */
class SheetContentTest {

    private static final PricingVersionId VERSION = new PricingVersionId(new UUID(0, 1));
    private static final SheetContext PUBLISHED = SheetContext.published(NEW_YORK);

    @Test
    void prices() {
        var prices = sheet(PricingKind.PRICES, "NEW_PATIENT,SELF_PAY,**,USD,149", "NEW_PATIENT,CHARGE,TX,USD,240.50");

        assertThat(PriceSheet.read(prices, PUBLISHED).require())
                .containsExactly(
                        new PriceSheet.Row("NEW_PATIENT", PriceClass.SELF_PAY, "**", Money.usd(14_900)),
                        new PriceSheet.Row("NEW_PATIENT", PriceClass.CHARGE, "TX", Money.usd(24_050)));
    }

    @Test
    void payerRates() {
        var rates = sheet(PricingKind.PAYER_RATES, "SHP,NEW_PATIENT,**,92.40,", "HM,*,TX,,62.5");

        assertThat(RateSheet.read(rates, PUBLISHED).require())
                .containsExactly(
                        new Rate("SHP", "NEW_PATIENT", "**", Money.usd(9_240), null),
                        new Rate("HM", "*", "TX", null, new BigDecimal("0.625")));
    }

    /** Dates are meant on the clinic's clock: midnight in New York. */
    @Test
    void promoCodes() {
        var promos = sheet(
                PricingKind.PROMOS,
                "P125,12.5,,25.00,,,,,,,,",
                "FLASH50,,10.00,,yes,2026-11-27T00:00,2026-11-28T00:00,\"TX, CA\",NEW_PATIENT,yes,1,1000");

        assertThat(PromoSheet.read(promos, PUBLISHED).require())
                .containsExactly(
                        new Promo(
                                "P125",
                                new BigDecimal("0.125"),
                                null,
                                Money.usd(2_500),
                                false,
                                null,
                                null,
                                Set.of(),
                                Set.of(),
                                false,
                                null,
                                null),
                        new Promo(
                                "FLASH50",
                                null,
                                Money.usd(1_000),
                                null,
                                true,
                                Instant.parse("2026-11-27T05:00:00Z"),
                                Instant.parse("2026-11-28T05:00:00Z"),
                                Set.of("TX", "CA"),
                                Set.of("NEW_PATIENT"),
                                true,
                                1,
                                1_000));
    }

    @Test
    void surcharges() {
        var surcharges = sheet(PricingKind.SURCHARGES, "AFTER_HOURS,NEW_PATIENT,20:00,08:00,15.00");

        assertThat(SurchargeSheet.read(surcharges, PUBLISHED).require())
                .containsExactly(
                        new AfterHours("NEW_PATIENT", LocalTime.of(20, 0), LocalTime.of(8, 0), Money.usd(1_500)));
    }

    @Test
    void aSlidingScale() {
        var scale = sheet(
                PricingKind.SLIDING_SCALE,
                "class_d_off,25",
                "class_d_up_to,200",
                "class_c_off,50",
                "class_c_up_to,166",
                "class_b_off,75",
                "class_b_up_to,133",
                "class_a_up_to,100",
                "nominal_fee,10.00",
                "guideline_extra_person,5680.00",
                "guideline_first_person,15960.00");

        assertThat(PolicySheets.slidingScale(scale, VERSION, PUBLISHED).require())
                .isEqualTo(new SlidingScale(
                        VERSION,
                        Money.usd(1_596_000),
                        Money.usd(568_000),
                        Money.usd(1_000),
                        List.of(
                                new Bracket("A", 100, BigDecimal.ONE),
                                new Bracket("B", 133, new BigDecimal("0.75")),
                                new Bracket("C", 166, new BigDecimal("0.50")),
                                new Bracket("D", 200, new BigDecimal("0.25")))));
    }

    @Test
    void policies() {
        var quotes = sheet(PricingKind.QUOTE_POLICY, "out_of_network,BILL_OUT_OF_NETWORK", "promo_floor,5.00");
        var cancellation =
                sheet(PricingKind.CANCELLATION_POLICY, "free_before_hours,48", "late_fee,15.00", "missed_fee,0");

        assertThat(PolicySheets.quotePolicy(quotes, VERSION).require())
                .isEqualTo(new QuotePolicy(VERSION, Money.usd(500), QuotePolicy.OutOfNetwork.BILL_OUT_OF_NETWORK));
        assertThat(PolicySheets.cancellationPolicy(cancellation, VERSION).require())
                .isEqualTo(new CancellationPolicy(VERSION, Duration.ofHours(48), Money.usd(1_500), Money.usd(0)));
    }

    @Test
    void aSheetWithAnErrorSaysNothing() {
        var wrong = PriceSheet.read(sheet(PricingKind.PRICES, "NEW_PATIENT,SELF_PAY,**,USD,-1"), PUBLISHED);

        assertThat(wrong.content()).isNull();
        assertThatIllegalStateException().isThrownBy(wrong::require);
    }
}
