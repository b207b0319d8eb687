package care.plumbline.triage.plan;

import java.util.List;

/**
 * A plan item that fits the person: suggested, or greyed because an answer speaks against it.
 *
 * @param text what the patient reads, in English
 * @param cite the keys of the sources
 */
public record SuggestedItem(
        String code, String title, String text, boolean suggested, boolean contraindicated, List<String> cite) {

    public SuggestedItem {
        cite = List.copyOf(cite);
    }
}
