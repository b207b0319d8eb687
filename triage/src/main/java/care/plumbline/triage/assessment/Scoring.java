package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Scores;
import care.plumbline.triage.protocol.Scores.Average;
import care.plumbline.triage.protocol.Scores.Points;
import care.plumbline.triage.protocol.Scores.Reason;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Counts the scores and decides on anti-inflammatory medicines (protocol section 5). */
final class Scoring {

    private Scoring() {}

    static int points(Points score, Evaluation evaluation) {
        var counted = score.counted();
        if (counted != null && !evaluation.holds(counted)) {
            return 0;
        }
        var sum = 0;
        for (var point : score.points()) {
            if (evaluation.holds(point.when())) {
                sum += point.value();
            }
        }
        return sum;
    }

    static ScoreResults results(Scores scores, Evaluation evaluation) {
        var points = new HashMap<String, Integer>();
        scores.points().forEach((name, score) -> points.put(name, points(score, evaluation)));
        var averages = new HashMap<String, ScoreResults.Mean>();
        scores.averages().forEach((name, average) -> averages.put(name, mean(average, evaluation)));
        return new ScoreResults(points, averages, evaluation.startBack());
    }

    /** A question that was not reached cannot have cleared the medicine, so it counts like an unknown one. */
    static Nsaid nsaid(Scores scores, Evaluation evaluation) {
        var contra = reasons(scores.contra(), evaluation);
        if (!contra.isEmpty()) {
            return new Nsaid(NsaidStatus.CONTRA, contra);
        }
        var pending = evaluation.anyPending()
                && scores.contra().stream()
                        .flatMap(reason -> reason.when().linkIds().stream())
                        .anyMatch(evaluation::pending);
        if (pending) {
            return new Nsaid(NsaidStatus.CONTRA, List.of("not all questions reached"));
        }
        var caution = reasons(scores.caution(), evaluation);
        return new Nsaid(caution.isEmpty() ? NsaidStatus.OK : NsaidStatus.CAUTION, caution);
    }

    private static List<String> reasons(List<Reason> reasons, Evaluation evaluation) {
        return reasons.stream()
                .filter(reason -> evaluation.holds(reason.when()))
                .map(Reason::text)
                .toList();
    }

    private static ScoreResults.Mean mean(Average average, Evaluation evaluation) {
        var parts = average.linkIds().stream()
                .<@Nullable Integer>map(linkId -> number(linkId, evaluation))
                .toList();
        if (parts.stream().anyMatch(Objects::isNull)) {
            return new ScoreResults.Mean(null, parts);
        }
        var sum = parts.stream().mapToInt(part -> Objects.requireNonNull(part)).sum();
        var value = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(parts.size()), 1, RoundingMode.HALF_UP);
        return new ScoreResults.Mean(value, parts);
    }

    private static @Nullable Integer number(String linkId, Evaluation evaluation) {
        return evaluation
                .reading(linkId)
                .map(reading -> reading.answer() instanceof Answer.Amount(var value) ? value : null)
                .orElse(null);
    }
}
