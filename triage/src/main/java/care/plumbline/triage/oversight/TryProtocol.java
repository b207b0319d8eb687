package care.plumbline.triage.oversight;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Flags;
import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.protocol.Disposition;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** What the protocol in use would say of made-up answers, with a trace of every rule; nothing is stored. */
@Query
@PreAuthorize("hasAnyRole('DOCTOR', 'ADMINISTRATOR')")
public class TryProtocol {

    private final StopRule stopRule;

    TryProtocol(StopRule stopRule) {
        this.stopRule = stopRule;
    }

    /** A rule and whether it fired, with the answers it looked at. */
    public record Traced(String ruleId, Disposition level, String title, boolean fired, List<String> evidence) {}

    /** A line that is no answer to a question; lines count from 1. */
    public record Unreadable(int line, String text) {}

    /**
     * What came of it.
     *
     * @param problems lines that could not be read; when there are any, nothing else is said
     * @param level null when the protocol is not for such a person
     * @param unasked answers to questions these answers do not lead to; they count for nothing
     */
    public record Trial(
            List<Unreadable> problems,
            @Nullable Disposition level,
            @Nullable String transport,
            List<Traced> trace,
            List<String> unknowns,
            List<String> unasked) {}

    /** Made-up answers to begin with, one line per question: {@code linkId = code, code}. */
    @Transactional(readOnly = true)
    public String sample(Actor actor, int seed) {
        var protocol = stopRule.inUse().protocol();
        var answers = new GeneratedIntakes(protocol, seed).next(1).getFirst();
        return protocol.questions().stream()
                .flatMap(question -> answers.to(question.linkId()).stream()
                        .map(answer -> question.linkId() + " = " + written(answer)))
                .collect(Collectors.joining("\n"));
    }

    /** Assesses answers written as {@link #sample} writes them, a level higher while the stop rule is on. */
    @Transactional(readOnly = true)
    public Trial assess(Actor actor, String text) {
        var protocol = stopRule.inUse().protocol();
        var problems = new ArrayList<Unreadable>();
        var answers = read(protocol, text, problems);
        if (!problems.isEmpty()) {
            return new Trial(problems, null, null, List.of(), List.of(), List.of());
        }
        var assessment = Assess.assess(protocol, answers, Flags.NONE.with(Flag.RAISED, stopRule.isOn()));
        var fired = new TreeMap<String, List<String>>();
        assessment
                .fired()
                .forEach(rule -> fired.put(
                        rule.ruleId(),
                        rule.evidence().stream()
                                .map(evidence -> evidence.linkId() + " = "
                                        + Optional.ofNullable(evidence.answer())
                                                .map(TryProtocol::written)
                                                .orElse("?"))
                                .toList()));
        var asked =
                Assess.enabled(protocol, answers).stream().map(Question::linkId).toList();
        return new Trial(
                List.of(),
                assessment.level(),
                assessment.transport() == null ? null : assessment.transport().name(),
                protocol.rules().stream()
                        .map(rule -> new Traced(
                                rule.id(),
                                rule.level(),
                                rule.title(),
                                fired.containsKey(rule.id()),
                                fired.getOrDefault(rule.id(), List.of())))
                        .toList(),
                assessment.unknowns().stream().map(unknown -> unknown.linkId()).toList(),
                answers.byLinkId().keySet().stream()
                        .filter(linkId -> !asked.contains(linkId))
                        .sorted()
                        .toList());
    }

    private static Answers read(Protocol protocol, String text, List<Unreadable> problems) {
        var answers = Answers.EMPTY;
        var questions = protocol.questions().stream().collect(Collectors.toMap(Question::linkId, question -> question));
        var number = 0;
        for (var line : text.split("\\R")) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            var parts = line.split("=", 2);
            var question = questions.get(parts[0].strip());
            var answer = question == null || parts.length < 2 ? Optional.<Answer>empty() : read(question, parts[1]);
            if (question == null || answer.isEmpty()) {
                problems.add(new Unreadable(number, line.strip()));
            } else {
                answers = answers.with(question.linkId(), answer.get());
            }
        }
        return answers;
    }

    private static Optional<Answer> read(Question question, String written) {
        var codes = Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty())
                .toList();
        if (question instanceof NumberQuestion number) {
            return codes.stream()
                    .filter(code -> code.matches("\\d{1,4}"))
                    .map(Integer::valueOf)
                    .filter(number::accepts)
                    .<Answer>map(Answer.Amount::new)
                    .findFirst();
        }
        var known = !codes.isEmpty() && codes.stream().allMatch(question::offers);
        return known ? Optional.of(new Answer.Codes(codes)) : Optional.empty();
    }

    private static String written(Answer answer) {
        return switch (answer) {
            case Answer.Codes(var codes) -> String.join(", ", codes);
            case Answer.Amount(var value) -> Integer.toString(value);
            case Answer.Words ignored -> "(words)";
        };
    }
}
