package care.plumbline.triage.assessment;

import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Expression;
import care.plumbline.triage.protocol.Function;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.UnknownClass;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Says whether an expression is true of one person's answers, by the meanings of protocol section 4.1. Items whose
 * {@code when} does not hold are out of the play.
 */
public final class Evaluation {

    private static final Set<UnknownClass> FLOORS = EnumSet.of(UnknownClass.A, UnknownClass.B, UnknownClass.C);

    private final Protocol protocol;
    private final Flags flags;
    private final @Nullable Assessment result;
    private final Map<String, Reading> readings = new LinkedHashMap<>();
    private final StartBack startBack;

    /** Conditions are shared by many rules; what they yield is final once every answer has been read. */
    private final Map<String, Boolean> conditions = new HashMap<>();

    private final Set<UnknownClass> unknownClasses = EnumSet.noneOf(UnknownClass.class);
    private boolean allRead;
    private boolean anyPending;

    private Evaluation(
            Protocol protocol, Answers answers, Predicate<String> shown, Flags flags, @Nullable Assessment result) {
        this.protocol = protocol;
        this.flags = flags;
        this.result = result;
        for (var question : protocol.questions()) {
            if (enabled(question)) {
                var answer = answers.to(question.linkId()).orElse(null);
                var isShown = shown.test(question.linkId());
                var reading = isShown ? Reading.of(question, answer) : Reading.pending(question);
                readings.put(question.linkId(), reading);
                anyPending |= !isShown;
                if (reading.unknown()) {
                    unknownClasses.add(question.unknownClass());
                }
            }
        }
        allRead = true;
        startBack = StartBack.of(startBackAnswers());
    }

    /** Gives the evaluation of a finished intake whose expressions may also speak of its assessment. */
    public static Evaluation of(Protocol protocol, Answers answers, Assessment result) {
        return new Evaluation(protocol, answers, linkId -> true, result.flags(), result);
    }

    static Evaluation ofAll(Protocol protocol, Answers answers, Flags flags) {
        return new Evaluation(protocol, answers, linkId -> true, flags, null);
    }

    static Evaluation ofShown(Protocol protocol, Answers answers, Flags flags, Set<String> shown) {
        return new Evaluation(protocol, answers, shown::contains, flags, null);
    }

    /**
     * Whether the expression is true.
     *
     * @throws IllegalArgumentException when it speaks of an assessment and there is none, or names no condition
     */
    public boolean holds(Expression expression) {
        return switch (expression) {
            case Expression.Or(var parts) -> anyHolds(parts);
            case Expression.And(var parts) -> allHold(parts);
            case Expression.Not(var part) -> !holds(part);
            case Expression.Comparison(var left, var operator, var right) ->
                operator.holds(number(left), number(right));
            case Expression.Name(var condition) -> holds(condition);
            case Expression.Call call -> holds(call);
            case Expression.Number number -> throw new IllegalArgumentException("A number is neither true nor false");
        };
    }

    private boolean holds(String condition) {
        if (!allRead) {
            return holds(protocol.condition(condition));
        }
        var known = conditions.get(condition);
        if (known == null) {
            known = holds(protocol.condition(condition));
            conditions.put(condition, known);
        }
        return known;
    }

    private boolean anyHolds(List<Expression> parts) {
        for (var part : parts) {
            if (holds(part)) {
                return true;
            }
        }
        return false;
    }

    private boolean allHold(List<Expression> parts) {
        for (var part : parts) {
            if (!holds(part)) {
                return false;
            }
        }
        return true;
    }

    StartBack startBack() {
        return startBack;
    }

    private List<Optional<String>> startBackAnswers() {
        return protocol.questions().stream()
                .filter(question -> StartBack.INSTRUMENT.equals(question.instrument()))
                .map(question -> reading(question.linkId()).flatMap(Reading::single))
                .toList();
    }

    Optional<Reading> reading(String linkId) {
        return Optional.ofNullable(readings.get(linkId));
    }

    List<Reading> readings() {
        return List.copyOf(readings.values());
    }

    boolean pending(String linkId) {
        return reading(linkId)
                .filter(reading -> reading.certainty() == Reading.Certainty.PENDING)
                .isPresent();
    }

    /** Whether some item was not reached yet. */
    boolean anyPending() {
        return anyPending;
    }

    private boolean enabled(Question question) {
        var when = question.when();
        return when == null || holds(when);
    }

    private boolean holds(Expression.Call call) {
        return switch (call.function()) {
            case IS, ANY -> test(call, reading -> reading.picked(call.words()));
            case GTE -> test(call, reading -> reading.atLeast(call.limit()));
            case LTE -> test(call, reading -> reading.atMost(call.limit()));
            case UNK -> test(call, Reading::unknown);
            case UNSURE -> unsure(call.first());
            case UNK_CLASS -> unknown(EnumSet.of(UnknownClass.valueOf(call.first())));
            case COMPLETE -> !unknown(FLOORS);
            case RISK -> call.words().contains(startBack.group().name().toLowerCase(Locale.ROOT));
            case META -> flags.has(call.first().equals("repeatContact") ? Flag.REPEAT_CONTACT : Flag.AMENDED_EMERGENCY);
            case ALWAYS -> true;
            case NEVER -> false;
            case LEVEL_AT_LEAST ->
                level().filter(level -> level.atLeast(disposition(call))).isPresent();
            case LEVEL_IS -> level().filter(level -> level == disposition(call)).isPresent();
            case FINDING ->
                result().fired().stream().anyMatch(rule -> rule.finding().equals(call.first()));
            case NSAID -> result().nsaid().status().name().equalsIgnoreCase(call.first());
            case COUNT_UNSURE, SCORE -> throw new IllegalArgumentException("A number is neither true nor false");
        };
    }

    private int number(Expression expression) {
        if (expression instanceof Expression.Number(int value)) {
            return value;
        }
        if (expression instanceof Expression.Call call && call.function() == Function.SCORE) {
            return Scoring.points(protocol.score(call.first()), this);
        }
        if (expression instanceof Expression.Call call && call.function() == Function.COUNT_UNSURE) {
            return (int) call.arguments().stream().filter(this::unsure).count();
        }
        throw new IllegalArgumentException("No number: " + expression);
    }

    private boolean test(Expression.Call call, Predicate<Reading> meaning) {
        var reading = readings.get(call.first());
        return reading != null && meaning.test(reading);
    }

    private boolean unsure(String linkId) {
        var reading = readings.get(linkId);
        return reading != null && reading.certainty() == Reading.Certainty.UNSURE;
    }

    private boolean unknown(Set<UnknownClass> classes) {
        return !Collections.disjoint(unknownClasses, classes);
    }

    private static Disposition disposition(Expression.Call call) {
        return Disposition.valueOf(call.first());
    }

    private Optional<Disposition> level() {
        return Optional.ofNullable(result().level());
    }

    private Assessment result() {
        if (result == null) {
            throw new IllegalArgumentException("There is no assessment to speak of");
        }
        return result;
    }
}
