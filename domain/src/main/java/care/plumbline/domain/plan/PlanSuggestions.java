package care.plumbline.domain.plan;

import care.plumbline.domain.scheduling.IntakeRef;
import java.util.List;

/** What the protocol suggests for an intake; met by the triage module in the caller's transaction. */
public interface PlanSuggestions {

    /** The item every plan carries: when to get help fast. */
    String SAFETY_NET = "SAFETY-NET";

    /**
     * A catalogue item that applies.
     *
     * @param suggested ticked at first
     * @param contraindicated shown, but not to be chosen
     */
    record Suggestion(PlanItem item, boolean suggested, boolean contraindicated) {}

    /** The items that apply to this intake, in the catalogue's order. */
    List<Suggestion> of(IntakeRef intake);
}
