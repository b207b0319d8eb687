package care.plumbline.triage.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recursive descent over the grammar of protocol section 4.1; one method for each of its productions. */
final class ExpressionParser {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final String text;
    private final Matcher matcher;
    private int position;

    ExpressionParser(String text) {
        this.text = text;
        this.matcher = NUMBER.matcher(text);
    }

    Expression parse() {
        var expression = truth(this::or);
        if (position < text.length()) {
            throw refused("nothing more was expected");
        }
        return expression;
    }

    private Expression or() {
        var parts = joined("||", this::and);
        return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
    }

    private Expression and() {
        var parts = joined("&&", this::unary);
        return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
    }

    private List<Expression> joined(String sign, Production production) {
        var first = production.read();
        if (!sees(sign)) {
            return List.of(first);
        }
        requireTruth(first);
        var parts = new ArrayList<>(List.of(first));
        while (skips(sign)) {
            parts.add(truth(production));
        }
        return parts;
    }

    private Expression unary() {
        return skips("!") ? new Expression.Not(truth(this::comparison)) : comparison();
    }

    private Expression comparison() {
        var left = primary();
        for (var operator : Expression.Operator.values()) {
            if (skips(operator.sign())) {
                return new Expression.Comparison(requireNumber(left), operator, requireNumber(primary()));
            }
        }
        return left;
    }

    private Expression primary() {
        if (skips("(")) {
            var inner = or();
            expect(")");
            return inner;
        }
        var number = next(NUMBER);
        if (number.isPresent()) {
            return new Expression.Number(Integer.parseInt(number.get()));
        }
        var word = next(IDENTIFIER).orElseThrow(() -> refused("a condition, a function or a number was expected"));
        return skips("(") ? call(word) : new Expression.Name(word);
    }

    private Expression call(String word) {
        var function = Function.ofWord(word).orElseThrow(() -> refused("unknown function \"%s\"".formatted(word)));
        var arguments = new ArrayList<String>();
        if (!skips(")")) {
            do {
                arguments.add(argument());
            } while (skips(","));
            expect(")");
        }
        try {
            return new Expression.Call(function, arguments);
        } catch (IllegalArgumentException wrongArguments) {
            throw refused(String.valueOf(wrongArguments.getMessage()));
        }
    }

    private String argument() {
        return next(IDENTIFIER)
                .or(() -> next(NUMBER))
                .orElseThrow(() -> refused("an item, a code or a number was expected"));
    }

    private Expression truth(Production production) {
        return requireTruth(production.read());
    }

    private Expression requireTruth(Expression expression) {
        if (expression.isNumber()) {
            throw refused("\"%s\" is a number where true or false is needed".formatted(expression));
        }
        return expression;
    }

    private Expression requireNumber(Expression expression) {
        if (!expression.isNumber()) {
            throw refused("\"%s\" is no number and cannot be compared".formatted(expression));
        }
        return expression;
    }

    private void expect(String sign) {
        if (!skips(sign)) {
            throw refused("\"%s\" was expected".formatted(sign));
        }
    }

    private boolean skips(String sign) {
        if (!sees(sign)) {
            return false;
        }
        position += sign.length();
        skipSpace();
        return true;
    }

    private boolean sees(String sign) {
        skipSpace();
        return text.startsWith(sign, position);
    }

    private Optional<String> next(Pattern pattern) {
        skipSpace();
        matcher.usePattern(pattern).region(position, text.length());
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        position = matcher.end();
        skipSpace();
        return Optional.of(matcher.group());
    }

    private void skipSpace() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("%s, at column %d of '%s'".formatted(reason, position + 1, text));
    }

    @FunctionalInterface
    private interface Production {
        Expression read();
    }
}
