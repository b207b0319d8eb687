package care.plumbline.triage.protocol.source;

import care.plumbline.triage.protocol.ChoiceQuestion;
import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.Function;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the expressions of data files and reports everything they name that the protocol does not have. */
public final class ExpressionReader {

    private final Map<String, Question> questions;
    private final Set<String> conditions;
    private final Set<String> findings;
    private final Set<String> scores;
    private final boolean plan;

    private ExpressionReader(
            Map<String, Question> questions,
            Set<String> conditions,
            Set<String> findings,
            Set<String> scores,
            boolean plan) {
        this.questions = questions;
        this.conditions = conditions;
        this.findings = findings;
        this.scores = scores;
        this.plan = plan;
    }

    /** Gives the reader for the plan catalogue, whose expressions may negate and may speak of the assessment. */
    public static ExpressionReader forPlan(Protocol protocol) {
        return new ExpressionReader(
                QuestionsReader.byLinkId(protocol.questions()),
                protocol.conditions().keySet(),
                protocol.findings(),
                protocol.scores().points().keySet(),
                true);
    }

    static ExpressionReader forTriage(Map<String, Question> questions, Set<String> conditions, Set<String> scores) {
        return new ExpressionReader(questions, conditions, Set.of(), scores, false);
    }

    /** Gives the expression, or nothing after reporting why it cannot be read or what it names in vain. */
    public Optional<Expression> read(DataNode source) {
        var expression = parse(source);
        expression.ifPresent(parsed -> check(parsed, source));
        return expression;
    }

    static Optional<Expression> parse(DataNode source) {
        try {
            return Optional.of(Expression.parse(source.text()));
        } catch (IllegalArgumentException malformed) {
            source.problem(String.valueOf(malformed.getMessage()));
            return Optional.empty();
        }
    }

    void check(Expression expression, DataNode source) {
        expression.visit(Map.of(), part -> {
            switch (part) {
                case Expression.Name(var condition) -> checkCondition(condition, source);
                case Expression.Call call -> checkCall(call, source);
                case Expression.Not not -> checkNegation(source);
                case Expression.Or or -> {}
                case Expression.And and -> {}
                case Expression.Comparison comparison -> {}
                case Expression.Number number -> {}
            }
        });
    }

    private void checkCondition(String condition, DataNode source) {
        if (!conditions.contains(condition)) {
            source.problem("unknown condition \"%s\"".formatted(condition));
        }
    }

    private void checkNegation(DataNode source) {
        if (!plan) {
            source.problem("\"!\" is not allowed here: a further finding must never lower the level");
        }
    }

    private void checkCall(Expression.Call call, DataNode source) {
        if (call.function().planOnly() && !plan) {
            source.problem("%s() is only for the plan catalogue"
                    .formatted(call.function().word()));
        } else if (call.function() == Function.FINDING && !findings.contains(call.first())) {
            source.problem("unknown finding \"%s\"".formatted(call.first()));
        } else if (call.function() == Function.SCORE && !scores.contains(call.first())) {
            source.problem("unknown score \"%s\"".formatted(call.first()));
        }
        for (var linkId : call.linkIds()) {
            var question = questions.get(linkId);
            if (question == null) {
                source.problem("unknown item \"%s\"".formatted(linkId));
            } else {
                checkUse(call, question, source);
            }
        }
    }

    private void checkUse(Expression.Call call, Question question, DataNode source) {
        switch (call.function()) {
            case IS -> {
                requireKind(question instanceof ChoiceQuestion, "is no single choice", question, source);
                requireCodes(call, question, source);
            }
            case ANY -> requireCodes(call, question, source);
            case GTE, LTE -> requireKind(question instanceof NumberQuestion, "is no number", question, source);
            case UNSURE, COUNT_UNSURE ->
                requireKind(question.offers(Option.UNSURE), "cannot be answered \"unsure\"", question, source);
            default -> {}
        }
    }

    private static void requireCodes(Expression.Call call, Question question, DataNode source) {
        call.words().stream()
                .filter(code -> !question.offers(code))
                .forEach(code -> source.problem("item %s has no code \"%s\"".formatted(question.linkId(), code)));
    }

    private static void requireKind(boolean holds, String otherwise, Question question, DataNode source) {
        if (!holds) {
            source.problem("item %s %s".formatted(question.linkId(), otherwise));
        }
    }
}
