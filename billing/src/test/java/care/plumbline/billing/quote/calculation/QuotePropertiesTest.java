package care.plumbline.billing.quote.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import care.plumbline.billing.coverage.BenefitView;
import care.plumbline.billing.coverage.Copay;
import care.plumbline.billing.coverage.EligibilityStatus;
import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.coverage.Remaining.Left;
import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.PriceClass;
import care.plumbline.billing.quote.calculation.Basis.Source;
import care.plumbline.billing.quote.calculation.Calculation.Outcome;
import care.plumbline.billing.quote.calculation.PayerChoice.Insured;
import care.plumbline.billing.quote.calculation.QuoteLine.Code;
import care.plumbline.billing.quote.calculation.QuoteLine.Kind;
import care.plumbline.billing.quote.calculation.RandomQuotes.Asked;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must be true of every quote whatsoever (billing specification, sections 2.5 and 2.15), tried on random ones. */
class QuotePropertiesTest {

    /** Change it to try other quotes; a failure names it, so that the same ones can be made again. */
    private static final long SEED = 20_261_127L;

    private static final int QUOTES = 20_000;
    private static final Set<Code> FOR_SELF_PAY =
            EnumSet.of(Code.SELF_PAY_PRICE, Code.AFTER_HOURS, Code.PROMO, Code.SLIDING_SCALE);

    private final RandomQuotes random = new RandomQuotes(new Random(SEED));

    @FunctionalInterface
    private interface Property {
        void check(Asked asked, Calculation calculation);
    }

    @Test
    void whatIsDueIsTheSumOfItsLinesAndNeverNegative() {
        forAll((asked, calculation) -> {
            if (calculation.outcome() == Outcome.NONE) {
                assertThat(calculation.lines()).isEmpty();
                assertThat(calculation.due()).isNull();
                assertThat(calculation.notes()).isNotEmpty();
                return;
            }
            var sum = calculation.lines().stream()
                    .filter(line -> line.kind() == Kind.DUE)
                    .mapToLong(line -> line.amount().minor())
                    .sum();
            assertThat(due(calculation)).isEqualTo(sum).isNotNegative();
            assertThat(calculation.lines())
                    .filteredOn(line -> line.kind() == Kind.INFO)
                    .allMatch(line -> line.amount().minor() >= 0);
            if (calculation.highest() != null) {
                assertThat(calculation.highest().minor()).isGreaterThanOrEqualTo(sum);
            }
        });
    }

    @Test
    void anInsuredPatientNeverOwesMoreThanThePayerAllows() {
        forInsured((asked, calculation) -> {
            var allowed = allowed(asked);
            assertThat(due(calculation)).isLessThanOrEqualTo(allowed.minor());
            if (calculation.highest() != null) {
                assertThat(calculation.highest()).isLessThanOrEqualTo(allowed);
            }
        });
    }

    @Test
    void theLinesReadAsABill() {
        var bills = new ArrayList<Calculation>();
        forInsured((asked, calculation) -> {
            if (amount(calculation, Code.STANDARD_CHARGE) != null) {
                bills.add(calculation);
                assertThat(amount(calculation, Code.STANDARD_CHARGE))
                        .isEqualTo(charge(asked).minor());
                assertThat(charge(asked).minor()
                                - orZero(amount(calculation, Code.CONTRACT_ADJUSTMENT))
                                - orZero(amount(calculation, Code.PLAN_PAYS)))
                        .isEqualTo(due(calculation));
            } else {
                assertThat(calculation.lines())
                        .first()
                        .extracting(QuoteLine::code)
                        .isIn(Code.DEPOSIT_TYPICAL_COPAY, Code.DEPOSIT_COPAY_MIN);
            }
        });
        assertThat(bills).hasSizeGreaterThan(QUOTES / 10);
    }

    @Test
    void aLargerDeductibleLeftNeverLowersWhatIsDue() {
        forInsured((asked, calculation) -> {
            var benefits = insured(asked).benefits();
            var more = asked.paying(
                    with(insured(asked), raised(benefits.deductible(), random.amount()), benefits.outOfPocket()));

            assertThat(dueOrNone(more.calculate())).isGreaterThanOrEqualTo(due(calculation));
        });
    }

    @Test
    void moreLeftToPayOutOfPocketNeverLowersWhatIsDue() {
        forInsured((asked, calculation) -> {
            var benefits = insured(asked).benefits();
            var more = asked.paying(
                    with(insured(asked), benefits.deductible(), raised(benefits.outOfPocket(), random.amount())));

            assertThat(dueOrNone(more.calculate())).isGreaterThanOrEqualTo(due(calculation));
        });
    }

    @Test
    void theSameInputsGiveTheSameLines() {
        forAll((asked, calculation) -> assertThat(asked.calculate()).isEqualTo(calculation));
    }

    @Test
    void codesAssistanceAndSurchargesAreForThoseWhoPayThemselves() {
        forAll((asked, calculation) -> {
            var codes = calculation.lines().stream().map(QuoteLine::code).collect(Collectors.toSet());
            if (isSelfPay(asked, calculation)) {
                assertThat(FOR_SELF_PAY).containsAll(codes);
                assertThat(codes).contains(Code.SELF_PAY_PRICE);
                assertThat(calculation.says(Note.Code.PROMO_NOT_FOR_INSURED)).isFalse();
            } else {
                assertThat(codes).doesNotContainAnyElementsOf(FOR_SELF_PAY);
                assertThat(calculation.says(Note.Code.PROMO_NOT_FOR_INSURED))
                        .isEqualTo(!asked.request().promoCodes().isEmpty());
            }
        });
    }

    @Test
    void everyLineSaysWhereItWasRead() {
        forAll((asked, calculation) -> assertThat(calculation.lines())
                .allSatisfy(line -> assertThat(List.<Object>of(
                                line.code(),
                                line.kind(),
                                line.reason(),
                                line.basis().source(),
                                line.basis().reference()))
                        .doesNotContain("")
                        .doesNotContainNull())
                .allSatisfy(
                        line -> assertThat(Basis.parse(line.basis().toString())).isEqualTo(line.basis())));
    }

    @Test
    void aLineThatWasReadFromAnAnswerNamesTheSegmentThatSaysIt() {
        forAll((asked, calculation) -> {
            var fromAnswer = calculation.lines().stream()
                    .filter(line -> line.basis().source() == Source.ELIGIBILITY)
                    .toList();
            if (fromAnswer.isEmpty()) {
                return;
            }
            var plan = insured(asked);
            assertThat(plan.benefits().status()).isEqualTo(EligibilityStatus.OK);
            assertThat(fromAnswer).allSatisfy(line -> {
                assertThat(line.basis().reference()).isEqualTo(plan.eligibilityReference());
                assertThat(line.basis().segment()).isIn(segmentsOf(line.code(), plan.benefits()));
            });
        });
    }

    @Test
    void whatStaffWroteDownForAPlanNamesThePlan() {
        forInsured((asked, calculation) -> {
            if (insured(asked).benefits().status() != EligibilityStatus.OK) {
                assertThat(calculation.lines())
                        .filteredOn(line -> line.code() == Code.COPAY)
                        .allMatch(line -> line.basis().equals(Basis.of(Source.HEALTH_PLAN, "plan-1")));
                assertThat(amount(calculation, Code.OOP_CAP)).isNull();
            }
        });
    }

    @Test
    void codesNeverTakeAPriceBelowTheFloorAndAssistanceNeverRaisesIt() {
        forSelfPay((asked, calculation) -> {
            var full = orZero(amount(calculation, Code.SELF_PAY_PRICE)) + orZero(amount(calculation, Code.AFTER_HOURS));
            var floor = asked.rules().policy().promoFloor().minor();
            var codes = calculation.lines().stream()
                    .map(QuoteLine::code)
                    .filter(code -> code == Code.PROMO)
                    .count();
            assertThat(codes).isLessThanOrEqualTo(2);
            assertThat(due(calculation)).isLessThanOrEqualTo(full);
            if (codes > 0) {
                assertThat(due(calculation)).isGreaterThanOrEqualTo(Math.min(floor, full));
                assertThat(amount(calculation, Code.SLIDING_SCALE)).isNull();
            }
            if (calculation.says(Note.Code.ASSISTANCE_NOT_COMBINABLE)) {
                assertThat(codes).isPositive();
            }
        });
    }

    @Test
    void anotherCodeOrAssistanceNeverRaisesWhatIsDue() {
        forSelfPay((asked, calculation) -> {
            var codes = Stream.concat(asked.request().promoCodes().stream(), Stream.of(random.typed()))
                    .toList();
            var household = asked.request().household();

            assertThat(due(asked.with(codes, household).calculate())).isLessThanOrEqualTo(due(calculation));
            assertThat(due(calculation))
                    .isLessThanOrEqualTo(
                            due(asked.with(asked.request().promoCodes(), null).calculate()));
        });
    }

    @Test
    void membersOfMedicareAndMedicaidAreNeverSentToPayThemselves() {
        forAll((asked, calculation) -> {
            if (asked.request().payer() instanceof Insured plan && !plan.kind().allowsSelfPay()) {
                assertThat(calculation.selfPay()).isNull();
                assertThat(calculation.outcome()).isNotEqualTo(Outcome.SELF_PAY_CHOICE);
                assertThat(calculation.says(Note.Code.SELF_PAY_IS_LOWER)).isFalse();
                assertThat(calculation.lines())
                        .extracting(QuoteLine::code)
                        .doesNotContain(Code.DEPOSIT_TYPICAL_COPAY)
                        .doesNotContainAnyElementsOf(FOR_SELF_PAY);
            }
        });
    }

    @Test
    void unknownIsNeverZero() {
        forInsured((asked, calculation) -> {
            if (due(calculation) == 0) {
                assertThat(reasonsForNothing(asked)).isNotEmpty();
            }
        });
    }

    @Test
    void nothingIsDueWithoutInsuranceOnlyWhereARuleSaysSo() {
        forSelfPay((asked, calculation) -> {
            if (due(calculation) == 0 && orZero(amount(calculation, Code.SELF_PAY_PRICE)) > 0) {
                var byAssistance = amount(calculation, Code.SLIDING_SCALE) != null;
                var byCode = amount(calculation, Code.PROMO) != null
                        && asked.rules().policy().promoFloor().isZero();
                assertThat(byAssistance || byCode).isTrue();
            }
        });
    }

    @Test
    void theStraightLineTwinSaysTheSameIsDue() {
        forAll((asked, calculation) -> assertThat(StraightLineTwin.due(asked.request(), asked.rules()))
                .isEqualTo(calculation.due() == null ? StraightLineTwin.NONE : due(calculation)));
    }

    @Test
    void everyKindOfQuoteIsTried() {
        var outcomes = EnumSet.noneOf(Outcome.class);
        var codes = EnumSet.noneOf(Code.class);
        var notes = EnumSet.noneOf(Note.Code.class);
        forAll((asked, calculation) -> {
            outcomes.add(calculation.outcome());
            calculation.lines().forEach(line -> codes.add(line.code()));
            calculation.notes().forEach(note -> notes.add(note.code()));
        });

        assertThat(outcomes).containsExactly(Outcome.values());
        assertThat(codes).containsExactly(Code.values());
        assertThat(notes).containsExactly(Note.Code.values());
    }

    /** What in the inputs may make nothing due: an amount that is said to be nothing. */
    private static List<String> reasonsForNothing(Asked asked) {
        var reasons = new ArrayList<String>();
        if (asked.request().payer() instanceof PayerChoice.PlanUnknown) {
            addIfZero(reasons, "typical copay", price(asked, PriceClass.TYPICAL_COPAY));
            addIfZero(reasons, "charge", charge(asked));
            return reasons;
        }
        var plan = insured(asked);
        var benefits = plan.benefits();
        addIfZero(reasons, "allowed", allowed(asked));
        addIfZero(reasons, "typical copay", price(asked, PriceClass.TYPICAL_COPAY));
        addIfZero(reasons, "listed copay", plan.listedCopay());
        if (benefits.status() != EligibilityStatus.OK) {
            return reasons;
        }
        benefits.outOfPocket().least().ifPresent(left -> addIfZero(reasons, "out of pocket", left.amount()));
        switch (benefits.copay()) {
            case Copay.Exactly copay -> addIfZero(reasons, "copay", copay.amount());
            case Copay.OneOf several ->
                addIfZero(reasons, "copay", several.amounts().getFirst());
            case Copay.None none -> {
                var share = benefits.coinsurance();
                benefits.deductible()
                        .least()
                        .filter(left -> left.amount().isZero() && share != null)
                        .ifPresent(left ->
                                addIfZero(reasons, "coinsurance", allowed(asked).times(share.share())));
            }
            case Copay.AmountMissing missing -> {}
        }
        return reasons;
    }

    private static void addIfZero(List<String> reasons, String what, @Nullable Money amount) {
        if (amount != null && amount.isZero()) {
            reasons.add(what);
        }
    }

    private static List<Integer> segmentsOf(Code code, BenefitView benefits) {
        return switch (code) {
            case COPAY, DEPOSIT_COPAY_MIN ->
                switch (benefits.copay()) {
                    case Copay.Exactly copay -> List.of(copay.segment());
                    case Copay.OneOf several -> List.of(several.segment());
                    case Copay.None none -> List.of();
                    case Copay.AmountMissing missing -> List.of();
                };
            case DEDUCTIBLE -> segments(benefits.deductible());
            case OOP_CAP -> segments(benefits.outOfPocket());
            case COINSURANCE ->
                List.of(Objects.requireNonNull(benefits.coinsurance()).segment());
            default -> List.of();
        };
    }

    private static List<Integer> segments(Remaining remaining) {
        var least = remaining.least().orElseThrow().amount();
        return Stream.of(remaining.individual(), remaining.family())
                .filter(left -> left != null && left.amount().equals(least))
                .map(Left::segment)
                .toList();
    }

    private static Insured with(Insured plan, Remaining deductible, Remaining outOfPocket) {
        var old = plan.benefits();
        return new Insured(
                plan.payer(),
                plan.kind(),
                plan.planName(),
                plan.network(),
                plan.listedCopay(),
                plan.planReference(),
                new BenefitView(
                        old.status(),
                        old.confidence(),
                        old.copay(),
                        old.coinsurance(),
                        deductible,
                        outOfPocket,
                        old.rejection(),
                        old.planName(),
                        old.planBegins(),
                        old.planEnds(),
                        old.priorAuthorization(),
                        old.contacts(),
                        old.otherPayers()),
                plan.eligibilityReference());
    }

    private static Remaining raised(Remaining remaining, Money by) {
        return new Remaining(raised(remaining.individual(), by), raised(remaining.family(), by));
    }

    private static @Nullable Left raised(@Nullable Left left, Money by) {
        return left == null ? null : new Left(left.amount().plus(by), left.confidence(), left.segment());
    }

    private static Insured insured(Asked asked) {
        return asked.request().payer() instanceof Insured plan
                ? plan
                : new Insured(
                        "NONE",
                        care.plumbline.billing.coverage.PayerKind.OTHER,
                        "",
                        Network.IN,
                        null,
                        "",
                        BenefitView.of(EligibilityStatus.UNKNOWN),
                        null);
    }

    private static Money allowed(Asked asked) {
        var charge = charge(asked);
        if (!(asked.request().payer() instanceof Insured plan) || plan.network() == Network.OUT) {
            return charge;
        }
        var request = asked.request();
        return asked.rules()
                .rates()
                .allowed(plan.payer(), request.visitType(), request.state(), charge)
                .orElse(charge);
    }

    private static Money charge(Asked asked) {
        return price(asked, PriceClass.CHARGE);
    }

    private static Money price(Asked asked, PriceClass priceClass) {
        var request = asked.request();
        return asked.rules()
                .prices()
                .at(request.visitType(), request.state(), priceClass, request.start())
                .amount();
    }

    private static boolean isSelfPay(Asked asked, Calculation calculation) {
        return asked.request().payer() instanceof PayerChoice.SelfPay
                || calculation.outcome() == Outcome.SELF_PAY_CHOICE
                || calculation.says(Note.Code.SUPERBILL);
    }

    private static long due(Calculation calculation) {
        return Objects.requireNonNull(calculation.due()).minor();
    }

    /** No price at all is not a lower price. */
    private static long dueOrNone(Calculation calculation) {
        return calculation.due() == null ? Long.MAX_VALUE : due(calculation);
    }

    private static @Nullable Long amount(Calculation calculation, Code code) {
        return calculation.lines().stream()
                .filter(line -> line.code() == code)
                .map(line -> line.amount().minor())
                .findFirst()
                .orElse(null);
    }

    private static long orZero(@Nullable Long cents) {
        return cents == null ? 0 : cents;
    }

    private void forSelfPay(Property property) {
        forAll((asked, calculation) -> {
            if (asked.request().payer() instanceof PayerChoice.SelfPay) {
                property.check(asked, calculation);
            }
        });
    }

    /** With a price that stands on a plan, known or not. */
    private void forInsured(Property property) {
        forAll((asked, calculation) -> {
            if (calculation.outcome() == Outcome.PRICE && !isSelfPay(asked, calculation)) {
                property.check(asked, calculation);
            }
        });
    }

    private void forAll(Property property) {
        for (var number = 0; number < QUOTES; number++) {
            var asked = random.next();
            var calculation = asked.calculate();
            try {
                property.check(asked, calculation);
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError(
                        "Quote %d of seed %d: %s gave %s".formatted(number, SEED, asked, calculation), failure);
            }
        }
    }
}
