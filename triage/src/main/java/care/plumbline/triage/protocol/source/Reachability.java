package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.Expression.Call;
import care.plumbline.triage.protocol.Expression.Operator;
import care.plumbline.triage.protocol.Function;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Scores;
import care.plumbline.triage.protocol.Scores.Point;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether anybody could give answers under which an expression holds. It looks for one consistent set of demands on the
 * items, their own conditions included, and calls unreachable only what contradicts itself.
 */
record Reachability(Map<String, Question> questions, Map<String, Expression> conditions, Scores scores) {

    boolean reachable(Expression expression) {
        return ways(expression, Demands.NONE).findFirst().isPresent();
    }

    private Stream<Demands> ways(Expression expression, Demands demands) {
        return switch (expression) {
            case Expression.Or(var parts) -> parts.stream().flatMap(part -> ways(part, demands));
            case Expression.And(var parts) -> {
                var found = Stream.of(demands);
                for (var part : parts) {
                    found = found.flatMap(so -> ways(part, so));
                }
                yield found;
            }
            case Expression.Name(var condition) -> {
                var meant = conditions.get(condition);
                yield meant == null ? Stream.of(demands) : ways(meant, demands);
            }
            case Expression.Comparison(var left, var operator, Expression.Number(var limit))
            when left instanceof Call call && operator != Operator.AT_MOST -> comparison(call, limit, demands);
            case Call call -> call(call, demands);
            case Expression.Comparison ignored -> Stream.of(demands);
            case Expression.Not ignored -> Stream.of(demands);
            case Expression.Number ignored -> Stream.of(demands);
        };
    }

    private Stream<Demands> call(Call call, Demands demands) {
        return switch (call.function()) {
            case IS, ANY, GTE, LTE, UNK, UNSURE -> item(call, call.first(), demands);
            case UNK_CLASS ->
                questions.values().stream()
                        .filter(question -> question.unknownClass().name().equals(call.first()))
                        .flatMap(question -> unknown(question.linkId(), demands));
            case NEVER -> Stream.empty();
            case COMPLETE, META, RISK, ALWAYS, LEVEL_AT_LEAST, LEVEL_IS, FINDING, NSAID, SCORE, COUNT_UNSURE ->
                Stream.of(demands);
        };
    }

    private Stream<Demands> unknown(String linkId, Demands demands) {
        return item(new Call(Function.UNK, List.of(linkId)), linkId, demands);
    }

    /** What is said of an item holds only while the item is asked. */
    private Stream<Demands> item(Call call, String linkId, Demands demands) {
        var question = questions.get(linkId);
        if (question == null) {
            return Stream.of(demands);
        }
        var when = question.when();
        var asked = when == null ? Stream.of(demands) : ways(when, demands);
        return asked.flatMap(so -> so.with(question, call).stream());
    }

    private Stream<Demands> comparison(Call call, int limit, Demands demands) {
        if (call.function() == Function.COUNT_UNSURE) {
            return unsure(call.arguments(), limit, demands);
        }
        var score = scores.points().get(call.first());
        if (score == null) {
            return Stream.of(demands);
        }
        var counted = score.counted();
        var so = counted == null ? Stream.of(demands) : ways(counted, demands);
        return so.flatMap(now -> points(score.points(), limit, now));
    }

    private Stream<Demands> unsure(List<String> linkIds, int missing, Demands demands) {
        if (missing <= 0) {
            return Stream.of(demands);
        }
        if (linkIds.isEmpty()) {
            return Stream.empty();
        }
        var rest = linkIds.subList(1, linkIds.size());
        var first = new Call(Function.UNSURE, List.of(linkIds.getFirst()));
        return Stream.of(true, false)
                .flatMap(taken -> taken
                        ? call(first, demands).flatMap(so -> unsure(rest, missing - 1, so))
                        : unsure(rest, missing, demands));
    }

    private Stream<Demands> points(List<Point> points, int missing, Demands demands) {
        if (missing <= 0) {
            return Stream.of(demands);
        }
        if (points.isEmpty()) {
            return Stream.empty();
        }
        var rest = points.subList(1, points.size());
        var first = points.getFirst();
        return Stream.of(true, false)
                .flatMap(taken -> taken
                        ? ways(first.when(), demands).flatMap(so -> points(rest, missing - first.value(), so))
                        : points(rest, missing, demands));
    }
}
