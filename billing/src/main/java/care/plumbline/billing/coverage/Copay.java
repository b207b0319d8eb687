package care.plumbline.billing.coverage;

import care.plumbline.billing.money.Money;
import java.util.List;

/** What a plan says of the copay of a visit. Each value names the segment of the answer it was read from, 0 if none. */
public sealed interface Copay {

    /** Whether another one says the same, wherever it was read. */
    default boolean says(Copay other) {
        return withoutSegment().equals(other.withoutSegment());
    }

    private Copay withoutSegment() {
        return switch (this) {
            case None none -> none;
            case Exactly exactly -> new Exactly(exactly.amount(), exactly.afterDeductible(), 0);
            case OneOf several -> new OneOf(several.amounts(), 0);
            case AmountMissing ignored -> new AmountMissing(0);
        };
    }

    /** The plan has no copay for the visit: deductible and coinsurance hold. */
    record None() implements Copay {}

    /** One amount. */
    record Exactly(Money amount, boolean afterDeductible, int segment) implements Copay {}

    /**
     * Several amounts that nothing tells apart.
     *
     * @param amounts two or more, ascending
     */
    record OneOf(List<Money> amounts, int segment) implements Copay {

        /** Copies the amounts. */
        public OneOf {
            amounts = List.copyOf(amounts);
        }
    }

    /** There is a copay and its amount is not said: unknown, never zero. */
    record AmountMissing(int segment) implements Copay {}
}
