package care.plumbline.triage.review;

import care.plumbline.triage.assessment.Answer;
import care.plumbline.triage.assessment.Answers;
import care.plumbline.triage.assessment.Assess;
import care.plumbline.triage.assessment.Assessment;
import care.plumbline.triage.assessment.Evaluation;
import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Protocol;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.Scores.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Says an intake in words the doctor can read in a minute (protocol section 6). The same answers always give the same
 * words; what is unknown is left out, and a red flag without a certain answer is never among the denied ones.
 */
public final class Narrative {

    private static final Pattern GROUP = Pattern.compile("\\[([^\\]]*)]");

    private final ReviewTemplate template;
    private final Protocol protocol;
    private final Answers answers;
    private final Set<String> asked;
    private final Evaluation evaluation;

    /** A narrative of these answers and what the protocol said of them. */
    public Narrative(ReviewTemplate template, Protocol protocol, Answers answers, Assessment assessment) {
        this.template = template;
        this.protocol = protocol;
        this.answers = answers;
        asked = Assess.enabled(protocol, answers).stream().map(Question::linkId).collect(Collectors.toSet());
        evaluation = Evaluation.of(protocol, answers, assessment);
    }

    /** Gives the sentences of which every item has a certain answer. */
    public List<String> sentences() {
        return template.sentences().stream()
                .flatMap(sentence -> filled(dropGroups(sentence)).stream())
                .toList();
    }

    /** Gives the red flags that were answered negative, for "Denies". */
    public List<String> denies() {
        return template.denies().stream()
                .filter(denial -> asked.contains(denial.linkId()))
                .filter(denial -> answers.to(denial.linkId())
                        .filter(answer -> answer instanceof Answer.Codes(var codes)
                                && !codes.isEmpty()
                                && denial.codes().containsAll(codes))
                        .isPresent())
                .map(ReviewTemplate.Denial::phrase)
                .toList();
    }

    /** Gives the cautions that hold. */
    public List<String> cautions() {
        return holding(template.cautions());
    }

    /** Gives the examination prompts to show. */
    public List<String> exam() {
        return holding(template.exam());
    }

    private List<String> holding(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> evaluation.holds(reason.when()))
                .map(Reason::text)
                .toList();
    }

    private String dropGroups(String sentence) {
        return GROUP.matcher(sentence)
                .replaceAll(
                        group -> filled(group.group(1)).isPresent() ? Matcher.quoteReplacement(group.group(1)) : "");
    }

    private Optional<String> filled(String text) {
        var matcher = ReviewTemplateReader.ITEM.matcher(text);
        var words = new StringBuilder();
        while (matcher.find()) {
            var phrase = phrase(matcher.group(1));
            if (phrase.isEmpty()) {
                return Optional.empty();
            }
            matcher.appendReplacement(words, Matcher.quoteReplacement(phrase.get()));
        }
        matcher.appendTail(words);
        return Optional.of(words.toString());
    }

    private Optional<String> phrase(String linkId) {
        if (!asked.contains(linkId)) {
            return Optional.empty();
        }
        return answers.to(linkId).flatMap(answer -> switch (answer) {
            case Answer.Codes(var codes) -> codes(protocol.question(linkId), codes);
            case Answer.Amount(var number) -> Optional.of(Integer.toString(number));
            case Answer.Words(var text) -> Optional.of(text);
        });
    }

    private Optional<String> codes(Question question, List<String> codes) {
        if (codes.isEmpty() || codes.contains(Option.UNSURE)) {
            return Optional.empty();
        }
        var phrases = template.phrases().getOrDefault(question.linkId(), Map.of());
        return Optional.of(question.options().stream()
                .filter(option -> codes.contains(option.code()))
                .map(option -> phrases.getOrDefault(
                        option.code(), option.label(Language.EN).toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", ")));
    }
}
