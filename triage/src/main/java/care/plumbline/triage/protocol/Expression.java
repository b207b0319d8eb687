package care.plumbline.triage.protocol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A condition on answers, in the language of protocol section 4.1. Every expression a reader can hold is well typed:
 * {@link #parse} accepts numbers only where something is compared.
 */
public sealed interface Expression {

    /**
     * Reads an expression.
     *
     * @throws IllegalArgumentException when the text is not of the language; the message says what and where
     */
    static Expression parse(String text) {
        return new ExpressionParser(text).parse();
    }

    /** Gives the parts the expression is directly made of. */
    default List<Expression> parts() {
        return List.of();
    }

    /** Whether the expression yields a number, not true or false. */
    default boolean isNumber() {
        return false;
    }

    /** Gives the items the expression itself names, in order, without those named by its conditions. */
    default Set<String> linkIds() {
        return linkIds(Map.of());
    }

    /**
     * Gives the items the expression names, itself and through the conditions it uses. Scores and unknown classes
     * name no items.
     */
    default Set<String> linkIds(Map<String, Expression> conditions) {
        var linkIds = new LinkedHashSet<String>();
        visit(conditions, part -> {
            if (part instanceof Call call) {
                linkIds.addAll(call.items());
            }
        });
        return linkIds;
    }

    /** Shows a reader every part of the expression and of the conditions it uses, each condition once. */
    default void visit(Map<String, Expression> conditions, Consumer<Expression> reader) {
        visit(conditions, new LinkedHashSet<>(), reader);
    }

    private void visit(Map<String, Expression> conditions, Set<String> entered, Consumer<Expression> reader) {
        reader.accept(this);
        if (this instanceof Name(String condition)) {
            var meant = conditions.get(condition);
            if (meant != null && entered.add(condition)) {
                meant.visit(conditions, entered, reader);
            }
        }
        parts().forEach(part -> part.visit(conditions, entered, reader));
    }

    /** At least one part holds. */
    record Or(List<Expression> parts) implements Expression {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Expression::toString).collect(Collectors.joining(" || ", "(", ")"));
        }
    }

    /** Every part holds. */
    record And(List<Expression> parts) implements Expression {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(Expression::toString).collect(Collectors.joining(" && ", "(", ")"));
        }
    }

    /** The part does not hold; only the plan catalogue may say so, because rules must be monotone (section 1.2). */
    record Not(Expression part) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(part);
        }

        @Override
        public String toString() {
            return "!" + part;
        }
    }

    /** Two numbers compared. */
    record Comparison(Expression left, Operator operator, Expression right) implements Expression {
        @Override
        public List<Expression> parts() {
            return List.of(left, right);
        }

        @Override
        public String toString() {
            return "(%s %s %s)".formatted(left, operator.sign(), right);
        }
    }

    /** A whole number. */
    record Number(int value) implements Expression {
        @Override
        public boolean isNumber() {
            return true;
        }

        @Override
        public String toString() {
            return Integer.toString(value);
        }
    }

    /** A condition of the protocol, by name. */
    record Name(String condition) implements Expression {
        @Override
        public String toString() {
            return condition;
        }
    }

    /** A function applied to its arguments: linkIds, codes and numbers, as written. */
    record Call(Function function, List<String> arguments) implements Expression {

        /** @throws IllegalArgumentException when the function does not take such arguments */
        public Call {
            arguments = List.copyOf(arguments);
            function.check(arguments);
        }

        @Override
        public boolean isNumber() {
            return function.isNumber();
        }

        @Override
        public Set<String> linkIds() {
            return new LinkedHashSet<>(items());
        }

        private List<String> items() {
            return arguments.subList(0, function.linkIdCount(arguments.size()));
        }

        /** Gives the arguments after the linkIds: codes or words. */
        public List<String> words() {
            return arguments.subList(function.linkIdCount(arguments.size()), arguments.size());
        }

        /** Gives the first argument. */
        public String first() {
            return arguments.getFirst();
        }

        /** Gives the last argument as a number, for the functions that compare with one. */
        public int limit() {
            return Integer.parseInt(arguments.getLast());
        }

        @Override
        public String toString() {
            return function.word() + arguments.stream().collect(Collectors.joining(",", "(", ")"));
        }
    }

    /** How two numbers are compared. */
    enum Operator {
        AT_LEAST(">="),
        AT_MOST("<="),
        EQUAL("==");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** Gives the sign as written. */
        public String sign() {
            return sign;
        }

        /** Whether the comparison is true of the two numbers. */
        public boolean holds(int left, int right) {
            return switch (this) {
                case AT_LEAST -> left >= right;
                case AT_MOST -> left <= right;
                case EQUAL -> left == right;
            };
        }
    }
}
