package care.plumbline.triage.protocol;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A function of the expression language (protocol section 4.1), with the arguments it takes. */
public enum Function {
    /** The single answer is the code. */
    IS("is", Shape.LINK_ID_AND_CODE),
    /** The answer, or one of several, is one of the codes. */
    ANY("any", Shape.LINK_ID_AND_CODES),
    /** The answer is a number, and at least the limit. */
    GTE("gte", Shape.LINK_ID_AND_NUMBER),
    /** The answer is a number, and at most the limit. */
    LTE("lte", Shape.LINK_ID_AND_NUMBER),
    /** The item is asked and its answer unknown. */
    UNK("unk", Shape.LINK_ID),
    /** The person chose "I'm not sure" and nothing else. */
    UNSURE("unsure", Shape.LINK_ID),
    /** How many of the items the person is unsure of. */
    COUNT_UNSURE("countUnsure", Shape.LINK_IDS),
    /** An item of the class is unknown. */
    UNK_CLASS("unkClass", Shape.WORD, "A", "B", "C"),
    /** No item of the classes A, B and C is unknown. */
    COMPLETE("complete", Shape.NOTHING),
    /** The value of a score. */
    SCORE("score", Shape.WORD),
    /** The group of the STarT Back tool is one of these. */
    RISK("risk", Shape.INSTRUMENT_AND_WORDS, "low", "medium", "high", "none"),
    /** A flag of the flow, not an answer. */
    META("meta", Shape.WORD, "amendedEmergency", "repeatContact"),
    /** True. Plan catalogue only, like all that follow. */
    ALWAYS("always", Shape.NOTHING),
    /** False. */
    NEVER("never", Shape.NOTHING),
    /** The assessment has the level or a more urgent one. */
    LEVEL_AT_LEAST("levelAtLeast", Shape.WORD, names(Disposition.values())),
    /** The assessment has exactly the level. */
    LEVEL_IS("levelIs", Shape.WORD, names(Disposition.values())),
    /** A fired rule has the finding. */
    FINDING("finding", Shape.WORD),
    /** The status of anti-inflammatory medicines (section 5.5). */
    NSAID("nsaid", Shape.WORD, "ok", "caution", "contra");

    /** The name under which section 4.1 knows the only instrument with risk groups. */
    private static final String START_BACK = "startBack";

    private final String word;
    private final Shape shape;
    private final Set<String> allowedWords;

    Function(String word, Shape shape, String... allowedWords) {
        this.word = word;
        this.shape = shape;
        this.allowedWords = Set.of(allowedWords);
    }

    /** Finds the function by its name in the language. */
    public static Optional<Function> ofWord(String word) {
        return Arrays.stream(values())
                .filter(function -> function.word.equals(word))
                .findFirst();
    }

    /** Gives the name in the language. */
    public String word() {
        return word;
    }

    /** Whether the function speaks of the result of an assessment, which only the plan catalogue may do. */
    public boolean planOnly() {
        return compareTo(ALWAYS) >= 0;
    }

    /** Whether the function yields a number. */
    public boolean isNumber() {
        return this == COUNT_UNSURE || this == SCORE;
    }

    /** Whether the function speaks of the items it names and of nothing else. */
    public boolean aboutNamedItems() {
        return shape.linkIds;
    }

    int linkIdCount(int arguments) {
        if (!shape.linkIds) {
            return 0;
        }
        return shape == Shape.LINK_IDS ? arguments : 1;
    }

    void check(List<String> arguments) {
        if (arguments.size() < shape.fewest || arguments.size() > shape.most) {
            throw refused("takes %s, not %d".formatted(shape.expected, arguments.size()));
        }
        switch (shape) {
            case LINK_ID_AND_NUMBER -> checkNumber(arguments.getLast());
            case WORD -> checkWord(arguments.getFirst());
            case INSTRUMENT_AND_WORDS -> checkGroups(arguments);
            case NOTHING, LINK_ID, LINK_IDS, LINK_ID_AND_CODE, LINK_ID_AND_CODES -> {}
        }
    }

    private void checkGroups(List<String> arguments) {
        if (!arguments.getFirst().equals(START_BACK)) {
            throw refused("knows only %s, not \"%s\"".formatted(START_BACK, arguments.getFirst()));
        }
        arguments.stream().skip(1).forEach(this::checkWord);
    }

    private void checkWord(String argument) {
        if (!allowedWords.isEmpty() && !allowedWords.contains(argument)) {
            throw refused("does not know \"%s\"".formatted(argument));
        }
    }

    private void checkNumber(String argument) {
        if (!argument.matches("\\d{1,9}")) {
            throw refused("takes a number as its last argument, not \"%s\"".formatted(argument));
        }
    }

    private IllegalArgumentException refused(String reason) {
        return new IllegalArgumentException("%s() %s".formatted(word, reason));
    }

    private static String[] names(Disposition... levels) {
        return Arrays.stream(levels).map(Disposition::name).toArray(String[]::new);
    }

    private enum Shape {
        NOTHING(false, 0, 0, "no arguments"),
        WORD(false, 1, 1, "one argument"),
        INSTRUMENT_AND_WORDS(false, 2, Integer.MAX_VALUE, "an instrument and its groups"),
        LINK_ID(true, 1, 1, "one item"),
        LINK_IDS(true, 1, Integer.MAX_VALUE, "one item or more"),
        LINK_ID_AND_CODE(true, 2, 2, "an item and one code"),
        LINK_ID_AND_CODES(true, 2, Integer.MAX_VALUE, "an item and one code or more"),
        LINK_ID_AND_NUMBER(true, 2, 2, "an item and a number");

        private final boolean linkIds;
        private final int fewest;
        private final int most;
        private final String expected;

        Shape(boolean linkIds, int fewest, int most, String expected) {
            this.linkIds = linkIds;
            this.fewest = fewest;
            this.most = most;
            this.expected = expected;
        }
    }
}
