package care.plumbline.triage.assessment;

import care.plumbline.triage.protocol.Language;
import care.plumbline.triage.protocol.Question;
import java.util.List;
import java.util.stream.Collectors;

/** What a person answered to one question. */
public sealed interface Answer {

    /** Gives the answer as it reads under its question: the labels of the options, the number, or the own words. */
    default String words(Question question, Language language) {
        return switch (this) {
            case Codes(var codes) ->
                question.options().stream()
                        .filter(option -> codes.contains(option.code()))
                        .map(option -> option.label(language))
                        .collect(Collectors.joining("; "));
            case Amount(var value) -> Integer.toString(value);
            case Words(var text) -> text;
        };
    }

    /** The options picked: one for a single choice, any number for a multiple choice. */
    record Codes(List<String> codes) implements Answer {
        public Codes {
            codes = List.copyOf(codes);
        }

        /** Gives the answer that picks these options. */
        public static Codes of(String... codes) {
            return new Codes(List.of(codes));
        }
    }

    /** A whole number. */
    record Amount(int value) implements Answer {}

    /** The person's own words, which only people read. */
    record Words(String text) implements Answer {}
}
