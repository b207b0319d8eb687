package care.plumbline.domain.plan;

import care.plumbline.domain.scheduling.IntakeRef;
import java.util.List;
import java.util.Optional;

/** What the protocol suggests for an intake; met by the triage module in the caller's transaction. */
public interface PlanSuggestions {

    /** The item every plan carries: when to get help fast. */
    String SAFETY_NET = "SAFETY-NET";

    /**
     * A catalogue item that applies.
     *
     * @param suggested ticked at first
     * @param contraindicated shown, but not to be chosen
     * @param sources what the item rests on, by name
     */
    record Suggestion(PlanItem item, boolean suggested, boolean contraindicated, List<String> sources) {

        /** Copies the sources. */
        public Suggestion {
            sources = List.copyOf(sources);
        }
    }

    /**
     * An item in another language.
     *
     * @param reviewed whether a clinician or translator has reviewed the text
     */
    record Translation(PlanItem item, boolean reviewed) {}

    /** The items that apply to this intake, in the catalogue's order. */
    List<Suggestion> of(IntakeRef intake);

    /** The item in the language; empty when it is in it already, or the doctor wrote words of their own. */
    Optional<Translation> translation(PlanItem item, String language);
}
