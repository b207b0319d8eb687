package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Expression;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How the scores count their points, each point an expression of the protocol's language. */
enum Score {
    /** Inflammatory back pain by the ASAS experts (Sieper 2009; protocol section 5.3). */
    IBP(
            "is(onset.duration,m3plus)",
            point(1, "lte(onset.age-first,39)"),
            point(1, "is(onset.mode,gradual)"),
            point(1, "is(ibp.move-helps,yes)"),
            point(1, "is(ibp.rest-helps,no)"),
            point(1, "is(sys.night,eases-on-rising)")),

    /** The hamstring contribution index, an unvalidated heuristic (protocol section 5.4). */
    HCI(
            "always()",
            point(2, "any(ham.tight,both-same,left-more,right-more)"),
            point(2, "any(ham.toe-touch,knees,above-knees)"),
            point(1, "is(ham.toe-touch,shins)"),
            point(1, "is(ham.stiff-after-rest,yes)"),
            point(1, "is(ham.sore-thighs,yes)"),
            point(1, "any(pain.worse-with,sitting-long,standing-long)"),
            point(
                    1,
                    "(is(ham.tight,left-more) && any(pain.location,lower-left))"
                            + " || (is(ham.tight,right-more) && any(pain.location,lower-right))"),
            point(1, "any(life.activities,cycling,running) || is(life.sitting-hours,over-8)"),
            point(1, "is(ham.stretch-helps,yes)"));

    private final Expression counted;
    private final List<Point> points;

    Score(String counted, Point... points) {
        this.counted = Expression.parse(counted);
        this.points = List.of(points);
    }

    /** Finds the score by its name in the language, for example {@code ibp}. */
    static Score ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    int of(Evaluation evaluation) {
        if (!evaluation.holds(counted)) {
            return 0;
        }
        return points.stream()
                .filter(point -> evaluation.holds(point.when()))
                .mapToInt(Point::value)
                .sum();
    }

    List<Expression> expressions() {
        var expressions = new ArrayList<>(List.of(counted));
        points.forEach(point -> expressions.add(point.when()));
        return expressions;
    }

    Set<String> linkIds() {
        var linkIds = new LinkedHashSet<String>();
        expressions().forEach(expression -> linkIds.addAll(expression.linkIds()));
        return linkIds;
    }

    private static Point point(int value, String when) {
        return new Point(value, Expression.parse(when));
    }

    private record Point(int value, Expression when) {}
}
