package care.plumbline.triage.oversight;

import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.Expression.Call;
import care.plumbline.triage.protocol.Expression.Operator;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Protocol;
import java.util.List;
import java.util.stream.Collectors;

/** Says conditions in the words of the questions and answers they are about, for people who do not read the language. */
record ConditionWords(Protocol protocol) {

    Branch of(Expression expression) {
        return switch (expression) {
            case Expression.Or or -> new Branch("any of", parts(or.parts()));
            case Expression.And and -> new Branch("all of", parts(and.parts()));
            case Expression.Not not -> new Branch("not", parts(not.parts()));
            case Expression.Name(var name) -> new Branch(name, List.of(of(protocol.condition(name))));
            case Expression.Comparison(var left, var operator, var right) ->
                Branch.leaf(number(left) + sign(operator) + number(right));
            case Expression.Number number -> Branch.leaf(number.toString());
            case Call call -> Branch.leaf(words(call));
        };
    }

    private List<Branch> parts(List<Expression> parts) {
        return parts.stream().map(this::of).toList();
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case AT_LEAST -> " at least ";
            case AT_MOST -> " at most ";
            case EQUAL -> " exactly ";
        };
    }

    private String number(Expression expression) {
        return switch (expression) {
            case Call call
            when call.function() == care.plumbline.triage.protocol.Function.COUNT_UNSURE ->
                "“I'm not sure” to " + call.arguments().size() + " questions (" + String.join(", ", call.arguments())
                        + "), count";
            case Call call -> "score " + call.first();
            default -> expression.toString();
        };
    }

    private String words(Call call) {
        return switch (call.function()) {
            case IS, ANY -> question(call) + " " + labels(call);
            case GTE -> question(call) + " at least " + call.limit();
            case LTE -> question(call) + " at most " + call.limit();
            case UNK -> question(call) + " is asked and has no certain answer";
            case UNSURE -> question(call) + " “I'm not sure”";
            case UNK_CLASS -> "a question of class " + call.first() + " has no certain answer";
            case COMPLETE -> "every question of class A, B and C has a certain answer";
            case RISK -> "STarT Back group " + String.join(" or ", call.words());
            case META -> "the flow says " + call.first();
            case ALWAYS, NEVER, LEVEL_AT_LEAST, LEVEL_IS, FINDING, NSAID, COUNT_UNSURE, SCORE -> call.toString();
        };
    }

    private String question(Call call) {
        var question = protocol.question(call.first());
        var text = question.text(Language.EN);
        return (text.isEmpty() ? question.linkId() : text) + " [" + question.linkId() + "]";
    }

    private String labels(Call call) {
        var options = protocol.question(call.first()).options();
        return call.words().stream()
                .map(code -> options.stream()
                        .filter(option -> option.code().equals(code))
                        .map((Option option) -> "“" + option.label(Language.EN) + "”")
                        .findFirst()
                        .orElse(code))
                .collect(Collectors.joining(" or "));
    }
}
