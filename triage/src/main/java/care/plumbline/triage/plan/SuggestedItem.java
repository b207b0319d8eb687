package care.plumbline.triage.plan;

/** A plan item that fits the person: suggested, or greyed because an answer speaks against it. */
public record SuggestedItem(PlanItem item, boolean suggested) {

    /** Gives the code of the item. */
    public String code() {
        return item.code();
    }

    /** Whether an answer speaks against the item, although it fits. */
    public boolean contraindicated() {
        return !suggested;
    }
}
