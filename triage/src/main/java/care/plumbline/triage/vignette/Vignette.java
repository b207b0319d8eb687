package care.plumbline.triage.vignette;

import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Flags;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A patient's story with all answers and the level a clinician gives it.
 *
 * @param min the lowest level that is still acceptable; null for the gold itself
 * @param max the highest level that is still acceptable; null for the gold itself
 */
public record Vignette(
        String id,
        String text,
        Answers answers,
        Flags flags,
        Gold gold,
        @Nullable Gold min,
        @Nullable Gold max) {

    /** Whether the level lies in the acceptable range. */
    public boolean accepts(Gold got) {
        if (got == gold) {
            return true;
        }
        if (got == Gold.STOP_AGE || gold == Gold.STOP_AGE) {
            return false;
        }
        return got.compareTo(Objects.requireNonNullElse(min, gold)) >= 0
                && got.compareTo(Objects.requireNonNullElse(max, gold)) <= 0;
    }
}
