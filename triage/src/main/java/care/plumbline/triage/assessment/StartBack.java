package care.plumbline.triage.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The STarT Back tool (Hill 2008; protocol section 5.1). Its texts are licensed and come from the operator; without all
 * nine answers there is no group.
 *
 * @param total items agreed with, 0 to 9
 * @param psych of these the last five, 0 to 5
 */
public record StartBack(@Nullable Integer total, @Nullable Integer psych, Group group) {

    /** The name of the instrument in the data files. */
    static final String INSTRUMENT = "START_BACK";

    private static final int ITEMS = 9;
    private static final int PSYCH_FROM = 4;
    private static final int LOW_TOTAL = 3;
    private static final int HIGH_PSYCH = 4;

    /** Agreement of items 1 to 8, and the two strongest answers of item 9. */
    private static final Set<String> COUNTS = Set.of("agree", "very-much", "extremely");

    /** The risk of long-lasting pain. */
    public enum Group {
        NONE,
        LOW,
        MEDIUM,
        HIGH
    }

    static final StartBack NOT_COLLECTED = new StartBack(null, null, Group.NONE);

    /** @param answers the single codes of the nine items in order; empty where there is no certain answer */
    static StartBack of(List<Optional<String>> answers) {
        if (answers.size() != ITEMS || answers.stream().anyMatch(Optional::isEmpty)) {
            return NOT_COLLECTED;
        }
        var total = points(answers);
        var psych = points(answers.subList(PSYCH_FROM, ITEMS));
        return new StartBack(total, psych, group(total, psych));
    }

    private static Group group(int total, int psych) {
        if (total <= LOW_TOTAL) {
            return Group.LOW;
        }
        return psych >= HIGH_PSYCH ? Group.HIGH : Group.MEDIUM;
    }

    private static int points(List<Optional<String>> answers) {
        return (int) answers.stream()
                .filter(answer -> answer.filter(COUNTS::contains).isPresent())
                .count();
    }
}
