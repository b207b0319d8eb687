package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.Confidence;
import care.plumbline.billing.coverage.Remaining;
import care.plumbline.billing.coverage.Remaining.Left;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is left of a deductible or of the out-of-pocket maximum (billing specification, section 3.5, step 9). */
final class AmountsLeft {

    private static final String LEFT = "29";
    private static final String YEAR_TO_DATE = "24";
    private static final List<String> BASES = List.of("23", "22", "25");
    private static final Set<String> INDIVIDUAL = Set.of("IND", "");
    private static final Set<String> FAMILY = Set.of("FAM");

    // Where a plan says several amounts, nobody is promised too low a price: the most that may be left.
    private static final Comparator<Left> SMALLEST = Comparator.comparing(Left::amount);
    private static final Comparator<Left> LARGEST = SMALLEST.reversed();

    private final Lines lines;
    private final Asked asked;
    private final String kind;

    private AmountsLeft(Lines lines, Asked asked, String kind) {
        this.lines = lines;
        this.asked = asked;
        this.kind = kind;
    }

    /** What is left of one kind: C the deductible, G the most paid out of pocket. */
    static Remaining of(Lines lines, Asked asked, String kind) {
        var amounts = new AmountsLeft(lines, asked, kind);
        return new Remaining(amounts.at(INDIVIDUAL), amounts.at(FAMILY));
    }

    /** A service type with amounts of its own has its own deductible; the whole plan's holds for the others. */
    private @Nullable Left at(Set<String> levels) {
        return Stream.of(asked.serviceType(), Asked.WHOLE_PLAN)
                .map(serviceType -> lines.of(kind, serviceType).stream()
                        .filter(line -> levels.contains(line.benefit().level()))
                        .toList())
                .map(this::left)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Left left(List<Line> level) {
        var said = one(level, LEFT, LARGEST);
        if (said != null) {
            return said;
        }
        var base = BASES.stream()
                .map(period -> one(level, period, LARGEST))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var paid = one(level, YEAR_TO_DATE, SMALLEST);
        if (base == null || paid == null) {
            return base == null ? null : new Left(base.amount(), Confidence.LOW, base.segment());
        }
        var rest = base.amount().minus(paid.amount()).max(base.amount().none());
        var confidence = Confidence.MEDIUM.atMost(base.confidence()).atMost(paid.confidence());
        return new Left(rest, confidence, base.segment());
    }

    /** The amount of a period; of several that nothing tells apart the first in this order, as a guess. */
    private @Nullable Left one(List<Line> level, String period, Comparator<Left> order) {
        var candidates = level.stream()
                .filter(line -> line.benefit().period().equals(period))
                .filter(line -> line.benefit().amount().isPresent())
                .toList();
        var amounts = lines.exactFirst(Lines.best(candidates)).stream()
                .flatMap(line -> line.benefit().amount().stream()
                        .map(amount -> new Left(amount, Confidence.HIGH, line.number())))
                .sorted(order)
                .toList();
        if (amounts.isEmpty()) {
            return null;
        }
        var first = amounts.getFirst();
        return first.amount().equals(amounts.getLast().amount())
                ? first
                : new Left(first.amount(), Confidence.LOW, first.segment());
    }
}
