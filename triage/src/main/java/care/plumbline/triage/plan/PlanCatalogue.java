package care.plumbline.triage.plan;

import care.plumbline.triage.protocol.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every item a treatment plan can have, in file order.
 *
 * @param reviewed the languages a clinician or translator has reviewed; texts of others are shown with a notice
 */
public record PlanCatalogue(List<PlanItem> items, Set<Language> reviewed) {

    public PlanCatalogue {
        items = List.copyOf(items);
        reviewed = Set.copyOf(reviewed);
    }

    /** Finds the item with the code. */
    public Optional<PlanItem> find(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /**
     * Gives the item with the code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public PlanItem item(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("The catalogue has no item " + code));
    }
}
