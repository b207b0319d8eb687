package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.BenefitView.Coinsurance;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.coverage.Remaining.Left;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PayerRates;
import care.plumbline.billing.pricing.PayerRates.Rate;
import care.plumbline.billing.pricing.PriceBook;
import care.plumbline.billing.pricing.PriceBook.Entry;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.Promos;
import care.plumbline.billing.pricing.Promos.Promo;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.pricing.QuotePolicy.OutOfNetwork;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.pricing.SlidingScale.Bracket;
import care.plumbline.billing.pricing.Surcharges;
import care.plumbline.billing.pricing.Surcharges.AfterHours;
import care.plumbline.billing.quote.calculation.PayerChoice.Insured;
import care.plumbline.billing.quote.calculation.RandomQuotes.Asked;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One quote of each kind at the prices of the billing specification, section 8: T27, T20, T38, T42 and T58. */
final class TypicalQuotes {

    /** How many there are. */
    static final int COUNT = 5;

    private static final PricingVersionId VERSION = new PricingVersionId(new UUID(0, 1));
    private static final Instant V1 = Instant.parse("2026-01-01T05:00:00Z");
    private static final Instant V2 = Instant.parse("2027-01-01T05:00:00Z");
    private static final Remaining UNKNOWN = Remaining.UNKNOWN;

    private TypicalQuotes() {}

    static List<Asked> all() {
        var rules = new QuoteRules(prices(), rates(), surcharges(), scale(), promos(), policy());
        return List.of(
                asked(rules, new PayerChoice.SelfPay(), List.of("WELCOME20"), null),
                asked(rules, new PayerChoice.SelfPay(), List.of(), new Household(1, Money.usd(1_596_001))),
                asked(
                        rules,
                        plan("SHP", new Copay.Exactly(Money.usd(2_500), false, 17), null, UNKNOWN),
                        List.of(),
                        null),
                asked(
                        rules,
                        plan(
                                "HM",
                                new Copay.None(),
                                new Coinsurance(new BigDecimal("0.2"), 22),
                                new Remaining(
                                        new Left(Money.usd(4_000), Confidence.HIGH, 19),
                                        new Left(Money.usd(410_000), Confidence.HIGH, 21))),
                        List.of(),
                        null),
                asked(rules, plan("SHP", new Copay.AmountMissing(17), null, UNKNOWN), List.of(), null));
    }

    /** Monday, 9 November 2026, 10:00 in New York; asked two days before. */
    private static Asked asked(
            QuoteRules rules, PayerChoice payer, List<String> promoCodes, @Nullable Household household) {
        var start = Instant.parse("2026-11-09T15:00:00Z");
        return new Asked(
                new QuoteRequest(
                        "URGENT20",
                        Modality.VIDEO,
                        "NY",
                        ZoneId.of("America/New_York"),
                        start,
                        start.minusSeconds(172_800),
                        payer,
                        promoCodes,
                        PromoUses.NONE,
                        household),
                rules);
    }

    private static Insured plan(String payer, Copay copay, @Nullable Coinsurance coinsurance, Remaining deductible) {
        return new Insured(
                payer,
                PayerKind.COMMERCIAL,
                "Summit Health Plan Gold",
                Network.IN,
                null,
                "plan-1",
                new BenefitView(
                        EligibilityStatus.OK,
                        Confidence.HIGH,
                        copay,
                        coinsurance,
                        deductible,
                        UNKNOWN,
                        null,
                        "SUMMIT GOLD PPO",
                        null,
                        null,
                        false,
                        List.of(),
                        List.of()),
                "answer-1");
    }

    private static PriceBook prices() {
        var entries = new ArrayList<Entry>();
        add(entries, "URGENT20", PriceClass.SELF_PAY, "**", 10_000, 11_000);
        add(entries, "URGENT20", PriceClass.SELF_PAY, "CA", 12_000, 12_000);
        add(entries, "URGENT20", PriceClass.SELF_PAY, "TX", 9_500, 11_000);
        add(entries, "URGENT20", PriceClass.CHARGE, "**", 18_000, 19_000);
        add(entries, "URGENT20", PriceClass.TYPICAL_COPAY, "**", 2_500, 2_500);
        return new PriceBook(entries);
    }

    private static void add(List<Entry> entries, String type, PriceClass priceClass, String state, long one, long two) {
        entries.add(new Entry(type, priceClass, state, Money.usd(one), V1, V2, VERSION));
        entries.add(new Entry(type, priceClass, state, Money.usd(two), V2, null, VERSION));
    }

    private static PayerRates rates() {
        return new PayerRates(
                VERSION,
                List.of(
                        new Rate("SHP", "URGENT20", "**", Money.usd(9_240), null),
                        new Rate("SHP", "FOLLOW10", "**", Money.usd(5_235), null),
                        new Rate("HM", PayerRates.EVERY_TYPE, "**", null, new BigDecimal("0.55")),
                        new Rate("EBT", "URGENT20", "**", Money.usd(8_800), null)));
    }

    private static Surcharges surcharges() {
        return new Surcharges(
                VERSION,
                List.of(new AfterHours("URGENT20", LocalTime.of(20, 0), LocalTime.of(8, 0), Money.usd(1_500))));
    }

    private static SlidingScale scale() {
        return new SlidingScale(
                VERSION,
                Money.usd(1_596_000),
                Money.usd(568_000),
                Money.usd(1_000),
                List.of(
                        new Bracket("A", 100, BigDecimal.ONE),
                        new Bracket("B", 133, new BigDecimal("0.75")),
                        new Bracket("C", 166, new BigDecimal("0.50")),
                        new Bracket("D", 200, new BigDecimal("0.25"))));
    }

    private static Promos promos() {
        return new Promos(
                VERSION,
                List.of(
                        promo("FREE100", "1", null, null, Set.of()),
                        promo("FRIEND10", null, Money.usd(1_000), null, Set.of()),
                        promo("STATETX5", "0.05", null, null, Set.of("TX")),
                        promo("WELCOME20", "0.2", null, Money.usd(2_500), Set.of())));
    }

    private static Promo promo(
            String code, @Nullable String share, @Nullable Money amount, @Nullable Money cap, Set<String> states) {
        return new Promo(
                code,
                share == null ? null : new BigDecimal(share),
                amount,
                cap,
                false,
                null,
                null,
                states,
                Set.of(),
                false,
                null,
                null);
    }

    private static QuotePolicy policy() {
        return new QuotePolicy(VERSION, Money.usd(500), OutOfNetwork.SELF_PAY_WITH_SUPERBILL);
    }
}
