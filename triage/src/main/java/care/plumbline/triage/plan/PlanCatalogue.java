package care.plumbline.triage.plan;

import java.util.List;

/** Every item a treatment plan can have, in file order. */
public record PlanCatalogue(List<PlanItem> items) {

    public PlanCatalogue {
        items = List.copyOf(items);
    }

    /**
     * Gives the item with the code.
     *
     * @throws IllegalArgumentException when there is none
     */
    public PlanItem item(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The catalogue has no item " + code));
    }
}
