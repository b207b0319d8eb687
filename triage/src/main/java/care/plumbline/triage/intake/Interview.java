package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.protocol.ChoiceQuestion;
import care.plumbline.triage.protocol.MultiQuestion;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.TextQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which question comes next, and whether an answer is one the question allows. Pure. */
final class Interview {

    private Interview() {}

    static Optional<Question> next(Protocol protocol, Answers answers, Set<String> shown) {
        return Assess.enabled(protocol, answers).stream()
                .filter(question -> !shown.contains(question.linkId()) || isMissing(question, answers))
                .findFirst();
    }

    static Optional<Question> before(Protocol protocol, Answers answers, String linkId) {
        var asked = Assess.enabled(protocol, answers);
        return positionOf(asked, linkId).filter(position -> position > 0).map(position -> asked.get(position - 1));
    }

    static Optional<Question> after(Protocol protocol, Answers answers, String linkId) {
        var asked = Assess.enabled(protocol, answers);
        return positionOf(asked, linkId)
                .filter(position -> position < asked.size() - 1)
                .map(position -> asked.get(position + 1));
    }

    static Optional<Question> find(Protocol protocol, Answers answers, String linkId) {
        return Assess.enabled(protocol, answers).stream()
                .filter(question -> question.linkId().equals(linkId))
                .findFirst();
    }

    /** Refuses what the question does not offer; a required question refuses no answer. */
    static void check(Question question, Optional<Answer> answer) {
        if (answer.isEmpty()) {
            if (question.required()) {
                throw new IntakeRefused.AnswerMissing();
            }
            return;
        }
        if (!allows(question, answer.get())) {
            throw new IntakeRefused.NoSuchAnswer();
        }
    }

    private static boolean isMissing(Question question, Answers answers) {
        return question.required() && answers.to(question.linkId()).isEmpty();
    }

    private static boolean allows(Question question, Answer answer) {
        return switch (question) {
            case ChoiceQuestion choice ->
                answer instanceof Answer.Codes(var codes) && codes.size() == 1 && choice.offers(codes.getFirst());
            case MultiQuestion multi -> answer instanceof Answer.Codes(var codes) && allowsAll(multi, codes);
            case NumberQuestion number -> answer instanceof Answer.Amount(var value) && number.accepts(value);
            case TextQuestion words -> answer instanceof Answer.Words(var text) && text.length() <= words.maxLength();
        };
    }

    private static boolean allowsAll(MultiQuestion question, List<String> codes) {
        var exclusive = question.options().stream()
                .filter(Option::exclusive)
                .map(Option::code)
                .anyMatch(codes::contains);
        return !codes.isEmpty()
                && codes.stream().allMatch(question::offers)
                && codes.stream().distinct().count() == codes.size()
                && (!exclusive || codes.size() == 1);
    }

    private static Optional<Integer> positionOf(List<Question> asked, String linkId) {
        for (var position = 0; position < asked.size(); position++) {
            if (asked.get(position).linkId().equals(linkId)) {
                return Optional.of(position);
            }
        }
        return Optional.empty();
    }
}
