package care.plumbline.billing.coverage.directory;

import care.plumbline.billing.coverage.HealthPlanId;
import care.plumbline.billing.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A health plan as staff keep it.
 *
 * @param copay typical for a virtual visit; null is unknown, never zero
 * @param synonyms what else patients call it
 * @param active whether patients find it
 */
public record ListedPlan(
        HealthPlanId id,
        PayerId payer,
        String name,
        @Nullable Money copay,
        List<String> synonyms,
        boolean active) {

    /** Copies the names. */
    public ListedPlan {
        synonyms = List.copyOf(synonyms);
    }
}
