package care.plumbline.triage.plan;

import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One item a treatment plan can have (protocol section 7).
 *
 * @param text what the patient reads
 * @param cite the keys of the sources
 * @param applyIf when the item fits the person
 * @param contraIf when it must not be suggested although it fits
 * @param visitWeeks for a follow-up with a visit, after how many weeks
 * @param withoutDoctor the highest level at which it may be shown before a doctor has looked; null for never
 */
public record PlanItem(
        String code,
        Wording title,
        Wording text,
        List<String> cite,
        Expression applyIf,
        Expression contraIf,
        @Nullable Integer visitWeeks,
        @Nullable Disposition withoutDoctor) {

    private static final String FOLLOW_UP = "FU-";

    public PlanItem {
        cite = List.copyOf(cite);
    }

    /** Whether the item says when to be in touch again; a plan has exactly one of these. */
    public boolean followUp() {
        return code.startsWith(FOLLOW_UP);
    }

    /** Whether the item may be shown at this level before a doctor has looked (section 7.1). */
    public boolean shownWithoutDoctor(Disposition level) {
        return withoutDoctor != null && withoutDoctor.atLeast(level);
    }
}
