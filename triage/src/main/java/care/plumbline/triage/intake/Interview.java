package care.plumbline.triage.intake;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.protocol.ChoiceQuestion;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.MultiQuestion;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Screen;
import care.plumbline.triage.protocol.TextQuestion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is asked now, on which screen, and whether an answer is one the question allows. Pure. */
final class Interview {

    private final Protocol protocol;
    private final Answers answers;
    private final Language language;

    /** @param language the language the intake began in: an instrument without a text in it is not asked */
    Interview(Protocol protocol, Answers answers, Language language) {
        this.protocol = protocol;
        this.answers = answers;
        this.language = language;
    }

    static Interview of(Intake intake, Answers answers) {
        return new Interview(intake.release().protocol(), answers, intake.language());
    }

    Protocol protocol() {
        return protocol;
    }

    Answers answers() {
        return answers;
    }

    Language language() {
        return language;
    }

    /** Gives the items to ask, in logical order. */
    List<Question> asked() {
        return Assess.enabled(protocol, answers).stream()
                .filter(question -> question.hasText(language))
                .toList();
    }

    /** Gives the screens with anything to ask, in order. */
    List<Screen> screens() {
        var asked = askedIds();
        return protocol.screens().stream()
                .filter(screen -> screen.linkIds().stream().anyMatch(asked::contains))
                .toList();
    }

    /** Gives the first screen with a question nobody has been through, or without an answer it needs. */
    Optional<Screen> next(Set<String> shown) {
        var open = asked().stream()
                .filter(question -> !shown.contains(question.linkId()) || isMissing(question))
                .map(Question::linkId)
                .collect(Collectors.toSet());
        return protocol.screens().stream()
                .filter(screen -> screen.linkIds().stream().anyMatch(open::contains))
                .findFirst();
    }

    Optional<Screen> before(Screen screen) {
        var screens = screens();
        var position = screens.indexOf(screen);
        return position > 0 ? Optional.of(screens.get(position - 1)) : Optional.empty();
    }

    Optional<Screen> after(Screen screen) {
        var screens = screens();
        var position = screens.indexOf(screen);
        return position >= 0 && position < screens.size() - 1
                ? Optional.of(screens.get(position + 1))
                : Optional.empty();
    }

    Optional<Question> find(String linkId) {
        return asked().stream()
                .filter(question -> question.linkId().equals(linkId))
                .findFirst();
    }

    private Set<String> askedIds() {
        return asked().stream().map(Question::linkId).collect(Collectors.toSet());
    }

    private boolean isMissing(Question question) {
        return question.required() && answers.to(question.linkId()).isEmpty();
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
}
