package care.plumbline.domain.plan;

import java.util.List;

/**
 * One item of a plan: a snapshot of the catalogue's, as the doctor worded it.
 *
 * @param language of title and text, {@code en} or {@code es}
 * @param cite keys of the sources in the protocol's reference list
 */
public record PlanItem(String code, String language, String title, String text, List<String> cite) {

    /** The longest text of an item, in characters. */
    public static final int MAX_TEXT = 2_000;

    /** Copies the list. */
    public PlanItem {
        cite = List.copyOf(cite);
    }
}
