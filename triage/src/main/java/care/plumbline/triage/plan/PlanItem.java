package care.plumbline.triage.plan;

import care.plumbline.triage.protocol.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item a treatment plan can have (protocol section 7).
 *
 * @param text what the patient reads, in English, the only language reviewed so far
 * @param cite the keys of the sources
 * @param applyIf when the item fits the person
 * @param contraIf when it must not be suggested although it fits
 * @param visitWeeks for a follow-up with a visit, after how many weeks
 */
public record PlanItem(
        String code,
        String title,
        String text,
        List<String> cite,
        Expression applyIf,
        Expression contraIf,
        @Nullable Integer visitWeeks) {

    private static final String FOLLOW_UP = "FU-";

    public PlanItem {
        cite = List.copyOf(cite);
    }

    /** Whether the item says when to be in touch again; a plan has exactly one of these. */
    public boolean followUp() {
        return code.startsWith(FOLLOW_UP);
    }
}
