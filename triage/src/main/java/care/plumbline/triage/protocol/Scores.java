package care.plumbline.triage.protocol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the protocol counts beside its rules (section 5).
 *
 * @param points scores by their name in the language
 * @param averages means of scales by name
 * @param contra reasons to withhold anti-inflammatory medicines
 * @param caution reasons to leave them to the doctor
 */
public record Scores(
        Map<String, Points> points, Map<String, Average> averages, List<Reason> contra, List<Reason> caution) {

    /** A protocol that counts nothing. */
    public static final Scores NONE = new Scores(Map.of(), Map.of(), List.of(), List.of());

    public Scores {
        points = Map.copyOf(points);
        averages = Map.copyOf(averages);
        contra = List.copyOf(contra);
        caution = List.copyOf(caution);
    }

    /**
     * A score that adds the value of every point that holds.
     *
     * @param max the highest value it can have
     * @param counted while this does not hold the score is 0; null when it is always counted
     * @param bands names for values, from the highest; may be empty
     * @param caveat what must stand beside the value; may be empty
     */
    public record Points(
            String title, int max, @Nullable Expression counted, List<Point> points, List<Band> bands, String caveat) {

        public Points {
            points = List.copyOf(points);
            bands = List.copyOf(bands);
        }

        /** Gives the items the score looks at, in order. */
        public Set<String> linkIds() {
            var linkIds = new LinkedHashSet<String>();
            if (counted != null) {
                linkIds.addAll(counted.linkIds());
            }
            points.forEach(point -> linkIds.addAll(point.when().linkIds()));
            return linkIds;
        }

        /** Gives the band of a value. */
        public Band band(int value) {
            return bands.stream()
                    .filter(band -> value >= band.from())
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No band for %d in %s".formatted(value, title)));
        }
    }

    /** So many points when the expression holds. */
    public record Point(int value, Expression when) {}

    /** The name of the values from a limit on. */
    public record Band(int from, String code, String text) {}

    /** The mean of scales, of which all must be answered. */
    public record Average(String title, List<String> linkIds) {
        public Average {
            linkIds = List.copyOf(linkIds);
        }
    }

    /** A reason, in words for the doctor, with when it holds. */
    public record Reason(String text, Expression when) {}
}
