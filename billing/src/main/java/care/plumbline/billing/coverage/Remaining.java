package care.plumbline.billing.coverage;

import care.plumbline.billing.money.Money;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a deductible or of the most a member pays out of pocket.
 *
 * @param individual null when unknown
 * @param family null when unknown
 */
public record Remaining(@Nullable Left individual, @Nullable Left family) {

    /** Nothing is known. */
    public static final Remaining UNKNOWN = new Remaining(null, null);

    /**
     * An amount and the segment it was read from, 0 if none.
     *
     * @param confidence HIGH when the plan said what is left, MEDIUM when it follows from other amounts, LOW when assumed
     */
    public record Left(Money amount, Confidence confidence, int segment) {}

    /** The smallest amount known; empty when none is. */
    public Optional<Left> least() {
        return Stream.of(Optional.ofNullable(individual), Optional.ofNullable(family))
                .flatMap(Optional::stream)
                .min((one, other) -> one.amount().compareTo(other.amount()));
    }
}
