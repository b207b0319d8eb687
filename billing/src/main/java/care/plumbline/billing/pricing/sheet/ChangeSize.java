package care.plumbline.billing.pricing.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a number moved from one sheet to another.
 *
 * @param difference the later less the earlier
 * @param percent of the earlier, to one decimal; null when that was 0
 */
public record ChangeSize(BigDecimal difference, @Nullable BigDecimal percent) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.]\\d{1,12})?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The size of a change; empty where one side is no number. */
    public static Optional<ChangeSize> of(SheetDiff.Change change) {
        if (!NUMBER.matcher(change.before()).matches()
                || !NUMBER.matcher(change.after()).matches()) {
            return Optional.empty();
        }
        var before = new BigDecimal(change.before());
        var difference = new BigDecimal(change.after()).subtract(before);
        return Optional.of(new ChangeSize(
                difference,
                before.signum() == 0
                        ? null
                        : difference.multiply(HUNDRED).divide(before.abs(), 1, RoundingMode.HALF_UP)));
    }
}
