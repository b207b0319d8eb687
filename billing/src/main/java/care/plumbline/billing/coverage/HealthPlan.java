package care.plumbline.billing.coverage;

import care.plumbline.billing.money.Money;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** Words people put around the name of any plan. */
    private static final Set<String> SAYING_NOTHING =
            Set.of("insurance", "health", "plan", "the", "of", "company", "inc", "seguro", "medico");

    /** Copies the lists. */
    public HealthPlan {
        networkStates = List.copyOf(networkStates);
        synonyms = List.copyOf(synonyms);
    }

    /** What sentences call it: {@code Summit Health Plan Gold PPO}. */
    public String fullName() {
        return payer + " " + name;
    }

    /** Whether somebody may mean it who types that: a word or the beginning of it, of its payer, name or synonyms. */
    public boolean isCalled(String typed) {
        var asked = words(typed);
        asked.removeAll(SAYING_NOTHING);
        if (asked.isEmpty()) {
            asked = words(typed);
        }
        var known = words(String.join(" ", fullName(), String.join(" ", synonyms)));
        return !asked.isEmpty()
                && asked.stream().allMatch(word -> known.stream().anyMatch(one -> one.startsWith(word)));
    }

    /** Whether that is its whole name, however it is spelled. */
    boolean isNamed(String typed) {
        return words(typed).equals(words(fullName()));
    }

    private static List<String> words(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return Arrays.stream(plain.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** Whether we are in its network for patients in that state. */
    public Network networkIn(String state) {
        return networkStates.contains("**") || networkStates.contains(state) ? Network.IN : Network.OUT;
    }
}
