package care.plumbline.triage.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The scores computed from the answers (protocol section 5); none changes the disposition by itself.
 *
 * @param points by the name of the score, for example {@code ibp}
 * @param averages by the name of the average, for example {@code peg}
 * @param startBack the licensed tool, if its items were asked
 */
public record ScoreResults(Map<String, Integer> points, Map<String, Mean> averages, StartBack startBack) {

    /** Nothing was scored. */
    public static final ScoreResults NONE = new ScoreResults(Map.of(), Map.of(), StartBack.NOT_COLLECTED);

    public ScoreResults {
        points = Map.copyOf(points);
        averages = Map.copyOf(averages);
    }

    /** Gives the points of a score; 0 when it was not counted. */
    public int points(String score) {
        return Objects.requireNonNullElse(points.get(score), 0);
    }

    /**
     * The mean of scales.
     *
     * @param value with one decimal; null while one of them is missing
     * @param parts the single values in order, null where missing
     */
    public record Mean(@Nullable BigDecimal value, List<@Nullable Integer> parts) {
        public Mean {
            parts = Collections.unmodifiableList(new ArrayList<>(parts));
        }
    }
}
