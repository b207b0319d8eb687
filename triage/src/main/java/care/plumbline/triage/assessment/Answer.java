package care.plumbline.triage.assessment;

import java.util.List;

/** What a person answered to one question. */
public sealed interface Answer {

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
