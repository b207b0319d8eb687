package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Rule;
import care.plumbline.triage.protocol.Transport;
import care.plumbline.triage.protocol.UnknownClass;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Applies the protocol to answers (protocol section 4.2). The most urgent rule decides, no rule cancels another, and
 * the same protocol, answers and flags always give the same assessment.
 */
public final class Assess {

    /** The protocol is for adults (section 1.1). */
    private static final int ADULT = 18;

    private static final Set<UnknownClass> WITHOUT_CONSEQUENCE = EnumSet.of(UnknownClass.STOP, UnknownClass.NONE);

    private Assess() {}

    /** Gives the assessment of a finished intake: every item that is asked and has no certain answer is unknown. */
    public static Assessment assess(Protocol protocol, Answers answers, Flags flags) {
        var evaluation = Evaluation.ofAll(protocol, answers, flags);
        if (!isAdult(protocol, evaluation)) {
            return stopped(protocol, flags);
        }
        var fired = fired(protocol, evaluation);
        var level = fired.stream()
                .map(Rule::level)
                .max(Comparator.naturalOrder())
                .orElse(Disposition.VIRTUAL_VISIT_ROUTINE);
        return assessment(protocol, evaluation, flags, fired, raised(level, flags), unknowns(evaluation, answers));
    }

    /** While the stop rule is on every level is one higher, until the protocol is mended (section 10). */
    private static Disposition raised(Disposition level, Flags flags) {
        return flags.has(Flags.Flag.RAISED) ? level.raised() : level;
    }

    /**
     * Gives the assessment of an intake that is still going on. Items not in {@code shown} are pending: neither
     * answered nor unknown. The level is an emergency, which ends the intake, or null: nothing else is said early.
     *
     * @param shown the linkIds of the items the person has been through: those answered, and all of the screens left
     *     behind; an item still waiting on the open screen must not be among them, or it counts as unknown
     */
    public static Assessment assessSoFar(Protocol protocol, Answers answers, Flags flags, Set<String> shown) {
        var evaluation = Evaluation.ofShown(protocol, answers, flags, shown);
        if (!evaluation.pending(protocol.ageQuestion().linkId()) && !isAdult(protocol, evaluation)) {
            return stopped(protocol, flags);
        }
        var fired = fired(protocol, evaluation);
        var emergency = fired.stream().anyMatch(rule -> rule.level() == Disposition.EMERGENCY_NOW);
        var level = emergency ? Disposition.EMERGENCY_NOW : null;
        return assessment(protocol, evaluation, flags, fired, level, unknowns(evaluation, answers));
    }

    /**
     * Gives the items to ask, in logical order: those whose condition holds for the answers. The answer to an item that
     * is no longer asked is kept by whoever stores it and ignored here (section 3.1).
     */
    public static List<Question> enabled(Protocol protocol, Answers answers) {
        return Evaluation.ofAll(protocol, answers, Flags.NONE).readings().stream()
                .map(Reading::question)
                .toList();
    }

    /** An age out of range is no age. */
    private static boolean isAdult(Protocol protocol, Evaluation evaluation) {
        return evaluation
                .reading(protocol.ageQuestion().linkId())
                .filter(age -> age.atLeast(ADULT))
                .isPresent();
    }

    private static List<Rule> fired(Protocol protocol, Evaluation evaluation) {
        return protocol.rules().stream()
                .filter(rule -> evaluation.holds(rule.when()))
                .toList();
    }

    private static Assessment assessment(
            Protocol protocol,
            Evaluation evaluation,
            Flags flags,
            List<Rule> fired,
            @Nullable Disposition level,
            List<Unknown> unknowns) {
        var explanation = new Explanation(protocol, evaluation);
        return new Assessment(
                protocol.id(),
                protocol.version(),
                level,
                null,
                transport(fired, level),
                has(fired, Transport.CRISIS_988),
                fired.stream()
                        .filter(rule -> counts(rule, level))
                        .map(explanation::of)
                        .toList(),
                unknowns,
                Scoring.results(protocol.scores(), evaluation),
                Scoring.nsaid(protocol.scores(), evaluation),
                flags);
    }

    /** "Low risk" beside a finding would contradict it, so it is reported only when it decides. */
    private static boolean counts(Rule rule, @Nullable Disposition level) {
        return rule.level() != Disposition.SELF_CARE || level == Disposition.SELF_CARE;
    }

    private static @Nullable Transport transport(List<Rule> fired, @Nullable Disposition level) {
        if (has(fired, Transport.CALL_911)) {
            return Transport.CALL_911;
        }
        // A level raised to an emergency by the stop rule has no rule that says how to get there.
        var byRaising = level == Disposition.EMERGENCY_NOW && !has(fired, Transport.CRISIS_988);
        return byRaising || has(fired, Transport.GO_TO_ER) ? Transport.GO_TO_ER : null;
    }

    private static boolean has(List<Rule> fired, Transport transport) {
        return fired.stream().anyMatch(rule -> rule.transport() == transport);
    }

    private static List<Unknown> unknowns(Evaluation evaluation, Answers answers) {
        return evaluation.readings().stream()
                .filter(reading ->
                        !WITHOUT_CONSEQUENCE.contains(reading.question().unknownClass()))
                .flatMap(reading -> unknown(reading, answers).stream())
                .toList();
    }

    private static Optional<Unknown> unknown(Reading reading, Answers answers) {
        var question = reading.question();
        var reason = switch (reading.certainty()) {
            case KNOWN -> null;
            case UNSURE -> Unknown.Reason.UNSURE;
            case MISSING -> Unknown.Reason.MISSING;
            case UNREADABLE -> Unknown.Reason.UNREADABLE;
            case PENDING -> answers.to(question.linkId()).isPresent() ? null : Unknown.Reason.NOT_REACHED;
        };
        return Optional.ofNullable(reason).map(known -> new Unknown(question.linkId(), question.unknownClass(), known));
    }

    /** Nothing is said of a person the protocol is not for, and no medicine may be suggested. */
    private static Assessment stopped(Protocol protocol, Flags flags) {
        return new Assessment(
                protocol.id(),
                protocol.version(),
                null,
                Stop.STOP_AGE,
                null,
                false,
                List.of(),
                List.of(),
                ScoreResults.NONE,
                new Nsaid(NsaidStatus.CONTRA, List.of()),
                flags);
    }
}
