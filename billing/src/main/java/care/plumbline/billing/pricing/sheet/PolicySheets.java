package care.plumbline.billing.pricing.sheet;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.CancellationPolicy;
import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.QuotePolicy;
import care.plumbline.billing.pricing.QuotePolicy.OutOfNetwork;
import care.plumbline.billing.pricing.SlidingScale;
import care.plumbline.billing.pricing.SlidingScale.Bracket;
import care.plumbline.billing.pricing.sheet.Finding.Code;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The sheets that hold rules by name: the sliding scale, what quotes go by, and what calling off costs. */
public final class PolicySheets {

    private static final List<String> CLASSES = List.of("a", "b", "c", "d");

    private PolicySheets() {}

    /** Reads and checks a sliding scale of four classes. */
    public static Checked<SlidingScale> slidingScale(Sheet sheet, PricingVersionId version, SheetContext context) {
        var rules = new RuleCells(
                PricingKind.SLIDING_SCALE,
                sheet,
                List.of(
                        "guideline_first_person",
                        "guideline_extra_person",
                        "nominal_fee",
                        "class_a_up_to",
                        "class_b_up_to",
                        "class_b_off",
                        "class_c_up_to",
                        "class_c_off",
                        "class_d_up_to",
                        "class_d_off"));
        var cells = rules.cells();
        var first = rules.value("guideline_first_person", cells::income);
        var extra = rules.value("guideline_extra_person", cells::income);
        var nominal = rules.value("nominal_fee", cells::amount);
        var brackets = new ArrayList<Bracket>();
        for (var name : CLASSES) {
            var upTo = rules.value("class_" + name + "_up_to", cells::number);
            var off = name.equals("a")
                    ? Optional.of(BigDecimal.ONE)
                    : rules.value("class_" + name + "_off", cells::percentage);
            if (upTo.isPresent() && off.isPresent()) {
                if (!brackets.isEmpty() && brackets.getLast().upTo() >= upTo.get()) {
                    rules.error("class_" + name + "_up_to", Code.NOT_ASCENDING);
                }
                if (!brackets.isEmpty() && brackets.getLast().off().compareTo(off.get()) < 0) {
                    rules.error("class_" + name + "_off", Code.NOT_DESCENDING);
                }
                brackets.add(new Bracket(name.toUpperCase(java.util.Locale.ROOT), upTo.get(), off.get()));
            }
        }
        if (!cells.hasErrors()
                && context.lowestPrice() != null
                && isTooHigh(nominal.get(), brackets, context.lowestPrice())) {
            rules.error("nominal_fee", Code.NOMINAL_FEE_TOO_HIGH);
        }
        return checked(
                cells,
                () -> new SlidingScale(
                        version, first.orElseThrow(), extra.orElseThrow(), nominal.orElseThrow(), brackets));
    }

    /** A nominal fee of at least what the second class pays would turn the scale over. */
    private static boolean isTooHigh(Money nominal, List<Bracket> brackets, Money price) {
        var secondClassPays = price.minus(price.times(brackets.get(1).off()));
        return nominal.compareTo(secondClassPays) >= 0;
    }

    /** Reads and checks what quotes go by. */
    public static Checked<QuotePolicy> quotePolicy(Sheet sheet, PricingVersionId version) {
        var rules = new RuleCells(PricingKind.QUOTE_POLICY, sheet, List.of("promo_floor", "out_of_network"));
        var cells = rules.cells();
        var floor = rules.value("promo_floor", cells::amount);
        var network = rules.value("out_of_network", (row, column) -> {
            var found = Arrays.stream(OutOfNetwork.values())
                    .filter(one -> one.name().equals(cells.text(row, column)))
                    .findFirst();
            if (found.isEmpty()) {
                cells.error(row, column, Code.UNKNOWN_VALUE, cells.text(row, column));
            }
            return found;
        });
        return checked(cells, () -> new QuotePolicy(version, floor.orElseThrow(), network.orElseThrow()));
    }

    /** Reads and checks what a visit costs that does not take place. */
    public static Checked<CancellationPolicy> cancellationPolicy(Sheet sheet, PricingVersionId version) {
        var rules = new RuleCells(
                PricingKind.CANCELLATION_POLICY, sheet, List.of("free_before_hours", "late_fee", "missed_fee"));
        var cells = rules.cells();
        var hours = rules.value("free_before_hours", cells::number);
        var late = rules.value("late_fee", cells::amount);
        var missed = rules.value("missed_fee", cells::amount);
        return checked(
                cells,
                () -> new CancellationPolicy(
                        version, Duration.ofHours(hours.orElseThrow()), late.orElseThrow(), missed.orElseThrow()));
    }

    private static <T> Checked<T> checked(Cells cells, java.util.function.Supplier<T> content) {
        return new Checked<>(cells.hasErrors() ? null : content.get(), cells.findings());
    }
}
