package care.plumbline.billing.coverage;

import care.plumbline.billing.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A health plan we know.
 *
 * @param payerCode the payer's code, for its rates
 * @param electronicId the payer's id in inquiries; null when it is asked by phone
 * @param networkStates where we are in its network; {@code **} is everywhere
 * @param copay for a virtual visit, as staff wrote it down; null is unknown, never zero
 * @param synonyms what else patients call it
 */
public record HealthPlan(
        HealthPlanId id,
        String payer,
        String payerCode,
        PayerKind payerKind,
        @Nullable String electronicId,
        List<String> networkStates,
        String name,
        @Nullable Money copay,
        List<String> synonyms) {

    /** Copies the lists. */
    public HealthPlan {
        networkStates = List.copyOf(networkStates);
        synonyms = List.copyOf(synonyms);
    }

    /** What sentences call it: {@code Summit Health Plan Gold PPO}. */
    public String fullName() {
        return payer + " " + name;
    }

    /** Whether we are in its network for patients in that state. */
    public Network networkIn(String state) {
        return networkStates.contains("**") || networkStates.contains(state) ? Network.IN : Network.OUT;
    }
}
