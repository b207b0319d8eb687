package care.plumbline.billing.coverage.directory;

import care.plumbline.billing.coverage.PayerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payer as staff keep it.
 *
 * @param code for its rates; never changes
 * @param electronicId its id in inquiries; null when it is asked by phone
 * @param networkStates where we are in its network, sorted; {@code **} is everywhere
 * @param active whether patients find its plans
 */
public record ListedPayer(
        PayerId id,
        String name,
        String code,
        PayerKind kind,
        @Nullable String electronicId,
        List<String> networkStates,
        boolean active) {

    /** Where we are in its network when we are everywhere. */
    public static final String EVERYWHERE = "**";

    /** Copies the states, in order. */
    public ListedPayer {
        networkStates = networkStates.stream().sorted().toList();
    }
}
