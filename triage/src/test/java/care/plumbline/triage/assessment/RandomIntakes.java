package care.plumbline.triage.assessment;

import static care.plumbline.triage.assessment.TypicalAnswers.allNegativeAdultWithConditionalItems;
import static care.plumbline.triage.assessment.TypicalAnswers.backPain;

import care.plumbline.triage.assessment.Flags.Flag;
import care.plumbline.triage.protocol.ChoiceQuestion;
import care.plumbline.triage.protocol.MultiQuestion;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.TextQuestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes intakes of adults from nearly healthy to very ill, so that every level and every unknown is met. */
final class RandomIntakes {

    private static final Map<String, Answer> HARMLESS =
            allNegativeAdultWithConditionalItems().byLinkId();

    private final Random random;

    RandomIntakes(Random random) {
        this.random = random;
    }

    Answers next() {
        var deviates = random.nextDouble() * random.nextDouble() * 0.6;
        var answers = new HashMap<String, Answer>();
        for (var question : backPain().questions()) {
            var harmless = HARMLESS.get(question.linkId());
            if (random.nextDouble() >= deviates) {
                answers.computeIfAbsent(question.linkId(), linkId -> harmless);
            } else if (random.nextInt(4) > 0) {
                answers.put(question.linkId(), any(question));
            }
        }
        answers.put("scope.age", new Answer.Amount(18 + random.nextInt(78)));
        if (random.nextBoolean()) {
            answers.put("scope.sex", Answer.Codes.of("female"));
        }
        return new Answers(answers);
    }

    Flags flags() {
        return Flags.NONE
                .with(Flag.AMENDED_EMERGENCY, random.nextInt(10) == 0)
                .with(Flag.REPEAT_CONTACT, random.nextInt(10) == 0);
    }

    private Answer any(Question question) {
        return switch (question) {
            case ChoiceQuestion choice -> Answer.Codes.of(pick(codes(choice)));
            case MultiQuestion multi -> new Answer.Codes(several(multi));
            case NumberQuestion number -> new Answer.Amount(number.min() + random.nextInt(number.max() + 2));
            case TextQuestion text -> new Answer.Words("My own words");
        };
    }

    private List<String> several(MultiQuestion question) {
        var codes = new ArrayList<>(codes(question));
        Collections.shuffle(codes, random);
        return codes.subList(0, 1 + random.nextInt(2));
    }

    private static List<String> codes(Question question) {
        return question.options().stream().map(Option::code).toList();
    }

    <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
