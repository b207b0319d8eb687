package care.plumbline.soak;

import care.plumbline.soak.History.Kind;
import care.plumbline.soak.Operation.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Two processes that book, move and cancel, and are killed, over one database; a checker afterwards. Exits with 1 when
 * it finds a violation, or when it finds none although a guard was taken away.
 */
public final class SchedulingSoak {

    private SchedulingSoak() {}

    /** Takes nothing, {@code --without GUARD} or {@code --all}. */
    public static void main(String[] arguments) throws Exception {
        var results = new ArrayList<SoakRun.Result>();
        var asked = List.of(arguments);
        if (asked.isEmpty() || asked.equals(List.of("--all"))) {
            results.add(SoakRun.honest());
        }
        if (asked.equals(List.of("--all"))) {
            for (var guard : Guard.values()) {
                results.add(SoakRun.without(guard));
            }
        } else if (asked.size() == 2 && asked.getFirst().equals("--without")) {
            results.add(SoakRun.without(Guard.named(asked.getLast())));
        } else if (!asked.isEmpty()) {
            System.err.println("takes nothing, --all, or --without " + Arrays.toString(Guard.values()));
            System.exit(2);
        }
        results.forEach(SchedulingSoak::printOperations);
        print(results);
        System.exit(results.stream().allMatch(SoakRun.Result::isAsExpected) ? 0 : 1);
    }

    private static void printOperations(SoakRun.Result result) {
        System.out.printf(
                "%n## %s%n%n| Operation | ok | refused | unknown |%n| --- | ---: | ---: | ---: |%n", result.name());
        new TreeMap<>(HistoryChecker.count(result.operations()))
                .forEach((kind, outcomes) -> System.out.printf(
                        "| %s | %,d | %,d | %,d |%n",
                        words(kind),
                        of(outcomes, Outcome.OK),
                        of(outcomes, Outcome.REFUSED),
                        of(outcomes, Outcome.UNKNOWN)));
        System.out.println();
        result.violations().stream()
                .collect(Collectors.groupingBy(violation -> violation.replaceFirst(":.*", "")))
                .forEach((what, each) -> System.out.printf("VIOLATION, %d times: %s%n", each.size(), each.getFirst()));
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case HOLD -> "hold a time";
            case RELEASE -> "let it go";
            case BOOK -> "hold, price, pay, book";
            case MOVE -> "move a visit";
            case CANCEL -> "call a visit off";
            case REPEAT -> "a command once more";
            case SWEEP -> "look after payments";
        };
    }

    private static long of(Map<Outcome, Long> outcomes, Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    private static void print(List<SoakRun.Result> results) {
        System.out.printf(
                "%n| Run | operations | a second | kills | unknown at first, resolved | deadlocks | violations |%n");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
        results.forEach(result -> System.out.printf(
                "| %s | %,d | %.0f | %d | %d, %d | %d | %d |%n",
                result.name(),
                result.operations().size(),
                result.operations().size() / result.seconds(),
                result.kills(),
                result.unknown(),
                result.resolved(),
                result.deadlocks(),
                result.violations().size()));
    }
}
