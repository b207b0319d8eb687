package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.ScoreResults.Mean;
import care.plumbline.triage.assessment.StartBack;
import care.plumbline.triage.intake.IntakeReview.Score;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Scores;
import care.plumbline.triage.release.Release;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The scores of an intake in words, with the change since the last one (protocol sections 5 and 6). */
final class ScoreSheet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A change of the pain scales that matters: 30 % and one point (CDC and VA convention; Reed 2024). */
    private static final BigDecimal PERCENT = BigDecimal.valueOf(30);

    private final Release release;
    private final Answers answers;
    private final Assessment assessment;
    private final @Nullable Answers before;

    ScoreSheet(Release release, Answers answers, Assessment assessment, @Nullable Answers before) {
        this.release = release;
        this.answers = answers;
        this.assessment = assessment;
        this.before = before;
    }

    List<Score> scores() {
        var scores = new ArrayList<Score>();
        release.review()
                .trends()
                .forEach(linkId -> number(answers, linkId)
                        .ifPresent(value -> scores.add(new Score(
                                release.protocol().question(linkId).text(Language.EN),
                                value + " of 10",
                                trend(
                                        value,
                                        before == null
                                                ? null
                                                : number(before, linkId).orElse(null)),
                                ""))));
        var means = beforeMeans();
        new TreeMap<>(assessment.scores().averages())
                .forEach((name, mean) -> scores.add(average(name, mean, means.get(name))));
        new TreeMap<>(release.protocol().scores().points())
                .forEach((name, score) ->
                        scores.add(points(score, assessment.scores().points(name))));
        scores.add(startBack());
        return scores;
    }

    private Score average(String name, Mean mean, @Nullable Mean old) {
        var title = Objects.requireNonNull(
                        release.protocol().scores().averages().get(name))
                .title();
        var parts = mean.parts().stream()
                .map(part -> part == null ? "-" : Integer.toString(part))
                .collect(Collectors.joining(", "));
        var value = mean.value();
        if (mean.parts().stream().allMatch(Objects::isNull)) {
            return new Score(title, "not answered", "", "");
        }
        return new Score(
                title,
                value == null ? "incomplete (" + parts + ")" : value + " (" + parts + ")",
                value == null ? "" : trend(value, old == null ? null : old.value()),
                "");
    }

    /** What a score may say is withheld while a red flag has to be looked at first (section 5.4). */
    private Score points(Scores.Points score, int value) {
        var level = assessment.level();
        var redFlags = !score.bands().isEmpty() && level != null && level.atLeast(Disposition.URGENT_SAME_DAY);
        if (redFlags) {
            return new Score(score.title(), "not assessed: red flags first", "", "");
        }
        var band = score.bands().isEmpty() ? "" : ". " + score.band(value).text();
        return new Score(score.title(), value + " of " + score.max() + band, "", score.caveat());
    }

    private Score startBack() {
        var tool = assessment.scores().startBack();
        var value = tool.group() == StartBack.Group.NONE
                ? "not collected"
                : "total %d, psychological %d: %s risk"
                        .formatted(
                                tool.total(), tool.psych(), tool.group().name().toLowerCase(Locale.ROOT));
        return new Score("STarT Back (Keele University)", value, "", "");
    }

    private Map<String, Mean> beforeMeans() {
        return before == null
                ? Map.of()
                : Assess.assess(release.protocol(), before, Flags.NONE).scores().averages();
    }

    /** Improved needs both 30 % and a point; worse needs a point (section 5.2). */
    private static String trend(BigDecimal now, @Nullable BigDecimal old) {
        if (old == null) {
            return "";
        }
        var change = now.subtract(old);
        if (change.signum() == 0) {
            return "unchanged";
        }
        var percent =
                old.signum() == 0 ? BigDecimal.ZERO : change.multiply(HUNDRED).divide(old, 0, RoundingMode.HALF_UP);
        var point = change.abs().compareTo(BigDecimal.ONE) >= 0;
        var improved = change.signum() < 0 && point && percent.abs().compareTo(PERCENT) >= 0;
        var worse = change.signum() > 0 && point;
        var verdict = improved ? "improved" : worse ? "worse" : "no meaningful change";
        return "%s (%s%s, %s %%)".formatted(verdict, change.signum() > 0 ? "+" : "", change, percent);
    }

    private static Optional<BigDecimal> number(Answers answers, String linkId) {
        return answers.to(linkId)
                .flatMap(answer -> answer instanceof Answer.Amount(var value)
                        ? Optional.of(BigDecimal.valueOf(value))
                        : Optional.empty());
    }
}
