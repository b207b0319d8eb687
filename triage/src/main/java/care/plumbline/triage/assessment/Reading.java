package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.ChoiceQuestion;
import care.plumbline.triage.protocol.MultiQuestion;
import care.plumbline.triage.protocol.NumberQuestion;
import care.plumbline.triage.protocol.Option;
import care.plumbline.triage.protocol.Question;
import care.plumbline.triage.protocol.TextQuestion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a stored answer means to its question (protocol sections 3.1, 4.1 and 4.2). */
record Reading(
        Question question, Certainty certainty, @Nullable Answer answer) {

    enum Certainty {
        KNOWN,
        UNSURE,
        MISSING,
        UNREADABLE,
        PENDING
    }

    static Reading pending(Question question) {
        return new Reading(question, Certainty.PENDING, null);
    }

    static Reading of(Question question, @Nullable Answer answer) {
        if (answer == null) {
            return new Reading(question, Certainty.MISSING, null);
        }
        return switch (question) {
            case ChoiceQuestion choice when answer instanceof Answer.Codes(var codes) -> choice(choice, codes);
            case MultiQuestion multi when answer instanceof Answer.Codes(var codes) -> multi(multi, codes);
            case NumberQuestion number
            when answer instanceof Answer.Amount(var value) ->
                number.accepts(value) ? new Reading(number, Certainty.KNOWN, answer) : unreadable(number);
            case TextQuestion text
            when answer instanceof Answer.Words(var words) ->
                new Reading(text, words.isBlank() ? Certainty.MISSING : Certainty.KNOWN, answer);
            default -> unreadable(question);
        };
    }

    boolean unknown() {
        return switch (certainty) {
            case UNSURE, MISSING, UNREADABLE -> true;
            case KNOWN, PENDING -> false;
        };
    }

    Optional<String> single() {
        return answer instanceof Answer.Codes(var codes) && codes.size() == 1
                ? Optional.of(codes.getFirst())
                : Optional.empty();
    }

    boolean picked(List<String> codes) {
        if (answer instanceof Answer.Codes(var picked)) {
            for (var code : picked) {
                if (codes.contains(code)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean atLeast(int limit) {
        return answer instanceof Answer.Amount(var value) && value >= limit;
    }

    boolean atMost(int limit) {
        return answer instanceof Answer.Amount(var value) && value <= limit;
    }

    private static Reading choice(ChoiceQuestion question, List<String> codes) {
        if (codes.isEmpty()) {
            return new Reading(question, Certainty.MISSING, null);
        }
        return codes.size() == 1 && question.offers(codes.getFirst()) ? picked(question, codes) : unreadable(question);
    }

    /**
     * Codes that are not exclusive win over exclusive ones (section 3.1). A code the question does not have is counted
     * among the former: it may have meant a symptom, so "none" beside it is not believed.
     */
    private static Reading multi(MultiQuestion question, List<String> codes) {
        if (codes.isEmpty()) {
            return new Reading(question, Certainty.MISSING, null);
        }
        if (codes.size() == 1 && question.offers(codes.getFirst())) {
            return picked(question, codes);
        }
        var exclusive = question.options().stream()
                .filter(Option::exclusive)
                .map(Option::code)
                .toList();
        var others = codes.stream()
                .distinct()
                .filter(code -> !exclusive.contains(code))
                .toList();
        if (others.isEmpty()) {
            return picked(question, codes.stream().distinct().toList());
        }
        var offered = others.stream().filter(question::offers).toList();
        return offered.isEmpty() ? unreadable(question) : picked(question, offered);
    }

    private static Reading picked(Question question, List<String> codes) {
        var unsure = codes.stream().allMatch(Option.UNSURE::equals);
        return new Reading(question, unsure ? Certainty.UNSURE : Certainty.KNOWN, new Answer.Codes(codes));
    }

    private static Reading unreadable(Question question) {
        return new Reading(question, Certainty.UNREADABLE, null);
    }
}
