package care.plumbline.billing.quote.calculation;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.BenefitView.Coinsurance;
import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.coverage.Rejection;
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
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes requests and rules of every kind, fond of limits: amounts, times and incomes at which something changes. */
public final class RandomQuotes {

    private static final Map<String, ZoneId> ZONES = Map.of(
            "NY", ZoneId.of("America/New_York"),
            "CA", ZoneId.of("America/Los_Angeles"),
            "TX", ZoneId.of("America/Chicago"),
            "AZ", ZoneId.of("America/Phoenix"),
            "HI", ZoneId.of("Pacific/Honolulu"));
    private static final List<String> STATES = ZONES.keySet().stream().sorted().toList();
    private static final List<String> TYPES = List.of("NEW_PATIENT", "FOLLOW_UP");
    private static final List<String> PAYERS = List.of("SHP", "HM", "EBT", "NONE");
    private static final List<String> CODES =
            List.of("WELCOME20", "FRIEND10", "FLASH50", "STATETX5", "P125", "FREE100", "ZERO");
    private static final List<BigDecimal> SHARES = Stream.of(
                    "0", "0.1", "0.125", "0.2", "0.333333", "0.5", "0.55", "1.00")
            .map(BigDecimal::new)
            .toList();
    private static final List<LocalTime> TIMES = Stream.of(
                    "00:00", "07:59:59", "08:00", "12:30", "16:59:59", "17:00", "19:59:59", "20:00", "23:59:59")
            .map(LocalTime::parse)
            .toList();
    private static final Instant BEGIN = Instant.parse("2026-01-01T05:00:00Z");
    private static final Instant CHANGE = Instant.parse("2027-01-01T05:00:00Z");

    private final Random random;
    private int segment;

    /** What is made depends on nothing but this source. */
    public RandomQuotes(Random random) {
        this.random = random;
    }

    /** A request and the rules it is asked under. */
    public record Asked(QuoteRequest request, QuoteRules rules) {

        Calculation calculate() {
            return QuoteEngine.calculate(request, rules);
        }

        Asked with(QuoteRequest other) {
            return new Asked(other, rules);
        }

        Asked paying(PayerChoice payer) {
            return with(new QuoteRequest(
                    request.visitType(),
                    request.modality(),
                    request.state(),
                    request.zone(),
                    request.start(),
                    request.bookedAt(),
                    payer,
                    request.promoCodes(),
                    request.promoUses(),
                    request.household()));
        }

        Asked with(List<String> promoCodes, @Nullable Household household) {
            return with(new QuoteRequest(
                    request.visitType(),
                    request.modality(),
                    request.state(),
                    request.zone(),
                    request.start(),
                    request.bookedAt(),
                    request.payer(),
                    promoCodes,
                    request.promoUses(),
                    household));
        }
    }

    /** The next request and its rules. */
    public Asked next() {
        var start = start();
        var state = pick(STATES);
        var zone = ZONES.get(state);
        var local = LocalDate.ofInstant(start, zone).atTime(pick(TIMES)).atZone(zone);
        var request = new QuoteRequest(
                pick(TYPES),
                pick(List.of(Modality.values())),
                state,
                zone,
                oneIn(2) && local.toInstant().isAfter(BEGIN) ? local.toInstant() : start,
                bookedAt(start),
                payer(),
                IntStream.range(0, random.nextInt(5))
                        .mapToObj(ignored -> typed())
                        .toList(),
                new PromoUses(random.nextBoolean(), uses(2), uses(4)),
                oneIn(3) ? household() : null);
        return new Asked(request, rules());
    }

    /** One of them. */
    public <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A code as somebody types it, also one that is unknown. */
    public String typed() {
        var code = oneIn(10) ? "NOBODYS" : pick(CODES);
        return oneIn(4) ? " " + code.toLowerCase(java.util.Locale.ROOT) + " " : code;
    }

    /** An amount of what is left, paid or owed. */
    public Money amount() {
        return Money.usd(pick(List.of(0L, 1L, 499L, 500L, 501L, 1_000L, 1_250L, 2_500L, 4_000L, 10_000L, 18_000L))
                + (oneIn(2) ? random.nextInt(12_345) : 0));
    }

    /** A small household or one of small income. */
    public Household household() {
        var persons = 1 + random.nextInt(5);
        var guideline = 1_596_000L + 568_000L * (persons - 1);
        var income = guideline * pick(List.of(0L, 50L, 100L, 133L, 166L, 200L, 250L)) / 100 + random.nextInt(3) - 1;
        return new Household(persons, Money.usd(Math.max(0, income)));
    }

    /** A plan we know, in any state of knowledge. */
    public Insured insured() {
        segment = oneIn(12) ? Integer.MIN_VALUE : 9 + random.nextInt(8);
        var benefits = benefits();
        var reference = switch (benefits.status()) {
            case OK, INACTIVE, NOT_COVERED_HERE, LIMIT_REACHED -> "answer-1";
            case UNKNOWN -> random.nextBoolean() ? "answer-1" : null;
            case PENDING, REJECTED, UNAVAILABLE -> null;
        };
        return new Insured(
                pick(PAYERS),
                pick(List.of(PayerKind.values())),
                "Summit Health Plan Gold",
                oneIn(5) ? Network.OUT : Network.IN,
                oneIn(3) ? amount() : null,
                "plan-1",
                benefits,
                reference);
    }

    private PayerChoice payer() {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new PayerChoice.SelfPay();
            case 3 -> new PayerChoice.PlanUnknown();
            default -> insured();
        };
    }

    private BenefitView benefits() {
        var status = oneIn(3) ? pick(List.of(EligibilityStatus.values())) : EligibilityStatus.OK;
        return new BenefitView(
                status,
                pick(List.of(Confidence.values())),
                copay(),
                oneIn(2) ? new Coinsurance(pick(SHARES), segment()) : null,
                remaining(),
                remaining(),
                status == EligibilityStatus.REJECTED && !oneIn(10)
                        ? new Rejection(pick(List.of(Rejection.Reason.values())), "75", "2100C", null)
                        : null,
                null,
                null,
                null,
                oneIn(10),
                List.of(),
                oneIn(10) ? List.of("OTHER PAYER") : List.of());
    }

    private Copay copay() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> new Copay.Exactly(amount(), false, segment());
            case 2 -> new Copay.Exactly(amount(), true, segment());
            case 3 ->
                new Copay.OneOf(
                        Stream.of(amount(), amount(), Money.usd(40_000))
                                .sorted()
                                .distinct()
                                .toList(),
                        segment());
            case 4 -> new Copay.AmountMissing(segment());
            default -> new Copay.None();
        };
    }

    private Remaining remaining() {
        return new Remaining(oneIn(3) ? null : left(), oneIn(2) ? null : left());
    }

    private Left left() {
        return new Left(amount(), pick(List.of(Confidence.values())), segment());
    }

    /** Another one for every value; 0 for all when staff typed them. */
    private int segment() {
        return segment < 0 ? 0 : ++segment;
    }

    private Instant start() {
        var seconds = Duration.ofDays(800).toSeconds();
        return oneIn(20)
                ? pick(List.of(BEGIN, CHANGE.minusSeconds(1), CHANGE))
                : BEGIN.plusSeconds(random.nextLong(seconds));
    }

    private Instant bookedAt(Instant start) {
        return oneIn(10)
                ? pick(List.of(BEGIN, CHANGE, CHANGE.minusSeconds(1)))
                : start.minusSeconds(random.nextInt(2_000_000));
    }

    private Map<String, Integer> uses(int most) {
        var uses = new HashMap<String, Integer>();
        CODES.forEach(code -> uses.put(code, random.nextInt(most)));
        return uses;
    }

    private QuoteRules rules() {
        return new QuoteRules(
                new PriceBook(prices()),
                new PayerRates(version(), rates()),
                new Surcharges(version(), oneIn(3) ? List.of() : surcharges()),
                oneIn(5) ? null : scale(),
                new Promos(version(), CODES.stream().map(this::promo).toList()),
                new QuotePolicy(
                        version(),
                        pick(List.of(Money.usd(0), Money.usd(500), Money.usd(500), amount())),
                        oneIn(3) ? OutOfNetwork.BILL_OUT_OF_NETWORK : OutOfNetwork.SELF_PAY_WITH_SUPERBILL));
    }

    private List<Entry> prices() {
        var entries = new ArrayList<Entry>();
        for (var type : TYPES) {
            for (var priceClass : PriceClass.values()) {
                for (var state : List.of(PriceBook.EVERY_STATE, "CA", "TX")) {
                    var everywhere = state.equals(PriceBook.EVERY_STATE);
                    if (everywhere || oneIn(3)) {
                        entries.add(new Entry(type, priceClass, state, amount(), BEGIN, CHANGE, version()));
                    }
                    if (everywhere || oneIn(3)) {
                        entries.add(new Entry(type, priceClass, state, amount(), CHANGE, null, version()));
                    }
                }
            }
        }
        return entries;
    }

    private List<Rate> rates() {
        var rates = new ArrayList<Rate>();
        for (var payer : PAYERS.subList(0, 3)) {
            for (var type : List.of("NEW_PATIENT", PayerRates.EVERY_TYPE)) {
                for (var state : List.of(PriceBook.EVERY_STATE, "TX")) {
                    if (oneIn(2)) {
                        rates.add(
                                random.nextBoolean()
                                        ? new Rate(payer, type, state, amount(), null)
                                        : new Rate(payer, type, state, null, pick(SHARES.subList(1, SHARES.size()))));
                    }
                }
            }
        }
        return rates;
    }

    private List<AfterHours> surcharges() {
        return TYPES.stream()
                .filter(type -> !oneIn(4))
                .map(type -> new AfterHours(
                        type,
                        oneIn(4) ? LocalTime.of(8, 0) : LocalTime.of(20, 0),
                        oneIn(4) ? LocalTime.of(17, 0) : LocalTime.of(8, 0),
                        amount()))
                .toList();
    }

    private SlidingScale scale() {
        return new SlidingScale(
                version(),
                Money.usd(1_596_000),
                Money.usd(568_000),
                oneIn(2) ? Money.usd(1_000) : amount(),
                List.of(
                        new Bracket("A", 100, BigDecimal.ONE),
                        new Bracket("B", 133, new BigDecimal("0.75")),
                        new Bracket("C", 166, new BigDecimal("0.5")),
                        new Bracket("D", 200, oneIn(2) ? new BigDecimal("0.25") : pick(SHARES))));
    }

    private Promo promo(String code) {
        var share = random.nextBoolean() ? pick(SHARES.subList(1, SHARES.size())) : null;
        return new Promo(
                code,
                share,
                share == null ? amount() : null,
                share != null && oneIn(3) ? amount() : null,
                random.nextBoolean(),
                oneIn(4) ? CHANGE.minus(Duration.ofDays(random.nextInt(300))) : null,
                oneIn(4) ? CHANGE.plus(Duration.ofDays(random.nextInt(300))) : null,
                oneIn(5) ? Set.of("TX", "NY") : Set.of(),
                oneIn(5) ? Set.of("NEW_PATIENT") : Set.of(),
                oneIn(5),
                oneIn(3) ? 1 : null,
                oneIn(3) ? 3 : null);
    }

    private PricingVersionId version() {
        return new PricingVersionId(new UUID(7, random.nextInt(1_000)));
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }
}
