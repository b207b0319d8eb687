package care.plumbline.triage.oversight;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Made-up intakes of adults for a protocol, the same for the same seed: most questions get a harmless answer, so that
 * every level is met and not only the highest.
 */
final class GeneratedIntakes {

    private static final Set<String> HARMLESS = Set.of("no", "none", "normal", "no-change", "same", "never");
    private static final int ADULT = 18;
    private static final int OLDEST = 95;

    private final Protocol protocol;
    private final Random random;

    GeneratedIntakes(Protocol protocol, long seed) {
        this.protocol = protocol;
        this.random = new Random(seed);
    }

    List<Answers> next(int count) {
        var intakes = new ArrayList<Answers>();
        for (var made = 0; made < count; made++) {
            intakes.add(next());
        }
        return intakes;
    }

    private Answers next() {
        var ill = random.nextDouble() * random.nextDouble() * 0.6;
        var answers = Answers.EMPTY.with(
                protocol.ageQuestion().linkId(), new Answer.Amount(ADULT + random.nextInt(OLDEST - ADULT)));
        for (var question : protocol.questions()) {
            var isAsked = Assess.enabled(protocol, answers).contains(question);
            if (isAsked && !question.equals(protocol.ageQuestion())) {
                answers = answer(answers, question, random.nextDouble() < ill);
            }
        }
        return answers;
    }

    private Answers answer(Answers before, Question question, boolean deviates) {
        return switch (question) {
            case ChoiceQuestion choice -> before.with(choice.linkId(), Answer.Codes.of(pick(choice, deviates)));
            case MultiQuestion multi -> before.with(multi.linkId(), Answer.Codes.of(pick(multi, deviates)));
            case NumberQuestion number ->
                before.with(number.linkId(), new Answer.Amount(random.nextInt(number.min(), number.max() + 1)));
            case TextQuestion ignored -> before;
        };
    }

    private String pick(Question question, boolean deviates) {
        var codes = question.options().stream().map(Option::code).toList();
        var harmless = codes.stream().filter(HARMLESS::contains).findFirst();
        return deviates || harmless.isEmpty() ? codes.get(random.nextInt(codes.size())) : harmless.get();
    }
}
