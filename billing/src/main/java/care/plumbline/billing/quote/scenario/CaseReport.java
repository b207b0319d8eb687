package care.plumbline.billing.quote.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A case held against what it should get. */
record CaseReport(ScenarioCase subject, Aspects actual) {

    private static final String NONE = "none";

    /** The aspects that are not as expected, in the order they are printed. */
    List<Aspect> differences() {
        return subject.expected().values().entrySet().stream()
                .filter(expected -> !expected.getValue().equals(actual.of(expected.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean isAsExpected() {
        return differences().isEmpty();
    }

    /** One line when all is as expected; else each difference below it. */
    List<String> lines() {
        var head = subject.head();
        if (isAsExpected()) {
            return List.of("ok %s  %s".formatted(head.id(), inShort()));
        }
        var lines = new ArrayList<String>();
        var about = head.about().isEmpty() ? "" : ", " + head.about();
        lines.add("DIFFERS %s  (%s%s)".formatted(head.id(), head.place(), about));
        for (var aspect : differences()) {
            lines.add("    %-11s expected  %s".formatted(aspect.key(), words(subject.expected(), aspect)));
            lines.add("    %-11s actual    %s".formatted("", words(actual, aspect)));
        }
        return lines;
    }

    private String inShort() {
        if (subject instanceof ScenarioCase.CalledOff) {
            return "fee %s, back %s".formatted(words(actual, Aspect.FEE), words(actual, Aspect.BACK));
        }
        if (actual.of(Aspect.LINES).isEmpty()) {
            return String.join(
                    "; ",
                    Stream.concat(actual.of(Aspect.OUTCOME).stream(), actual.of(Aspect.NOTES).stream())
                            .map(outcome -> outcome.equals("NONE") ? "no price" : outcome)
                            .toList());
        }
        var due = actual.of(Aspect.RANGE).isEmpty() ? Aspect.DUE : Aspect.RANGE;
        var choice = actual.of(Aspect.OUTCOME).equals(List.of("SELF_PAY_CHOICE")) ? ", if the patient chooses it" : "";
        return words(actual, Aspect.LINES) + " = " + words(actual, due) + choice;
    }

    private static String words(Aspects aspects, Aspect aspect) {
        var values = aspects.of(aspect);
        return values.isEmpty() ? NONE : String.join("; ", values);
    }
}
