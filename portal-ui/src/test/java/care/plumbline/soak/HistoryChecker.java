package care.plumbline.soak;

import care.plumbline.soak.History.Kind;
import care.plumbline.soak.History.Phase;
import care.plumbline.soak.Operation.Outcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what the processes wrote down, and holds it against itself. */
final class HistoryChecker {

    /** A hold lasts ten minutes; the clock runs fast, and the last moment belongs to nobody. */
    private static final long HOLD_MILLIS = 600_000 / SoakClock.SPEED - 200;

    private final List<Operation> operations;
    private final List<String> violations = new ArrayList<>();

    HistoryChecker(List<Operation> operations) {
        this.operations = operations;
    }

    /** Where a visit must be in the end, and how often it changed on the way. */
    record Expected(String visit, String doctor, Instant start, boolean cancelled, int changes) {}

    /** A stretch of a doctor's time that one person surely had, from an answer to the next question. */
    private record Had(String doctor, Instant start, Instant end, long from, long until, Operation by) {

        boolean clashesWith(Had other) {
            return start.isBefore(other.end) && other.start.isBefore(end) && from < other.until && other.from < until;
        }
    }

    List<String> check() {
        for (var operation : operations) {
            if (operation.outcome() == Outcome.UNKNOWN) {
                violations.add("nobody knows what became of " + operation);
            }
            if (!operation.fact("disagrees").isEmpty()) {
                violations.add("one key, two answers: " + operation);
            }
            if (operation.kind() == Kind.REPEAT && operation.outcome() == Outcome.REFUSED) {
                violations.add("done before, and refused with the same key: " + operation);
            }
        }
        nobodyHadWhatAnotherHad();
        return violations;
    }

    /** What failed without being refused; with a deadlock's code or without. */
    static List<String> failures(List<History.Event> events) {
        return events.stream()
                .filter(event -> event.phase() == Phase.FAILED)
                .map(event ->
                        ("40P01".equals(event.facts().get("state")) ? "a deadlock reached a caller: " : "failed: ")
                                + event)
                .toList();
    }

    /** Every visit that was acknowledged, as its last acknowledged change left it. */
    List<Expected> expected() {
        var expected = new HashMap<String, Expected>();
        for (var operation : inOrder()) {
            var visit = operation.fact("visit");
            if (operation.kind() == Kind.BOOK) {
                expected.put(visit, at(operation, visit, 0));
            } else if (operation.kind() == Kind.MOVE && expected.containsKey(visit)) {
                expected.put(visit, moved(expected.get(visit), operation));
            } else if (operation.kind() == Kind.CANCEL && expected.containsKey(visit)) {
                var before = expected.get(visit);
                expected.put(visit, new Expected(visit, before.doctor(), before.start(), true, before.changes() + 1));
            }
        }
        return List.copyOf(expected.values());
    }

    /** Moving a visit to where it is changes nothing, and is no refusal either. */
    private static Expected moved(Expected before, Operation operation) {
        var after = at(operation, before.visit(), before.changes() + 1);
        var stays = after.doctor().equals(before.doctor()) && after.start().equals(before.start());
        return stays ? before : after;
    }

    private static Expected at(Operation operation, String visit, int changes) {
        return new Expected(visit, operation.fact("doctor"), Instant.parse(operation.fact("start")), false, changes);
    }

    /** A patient's operations come one after the other; an answer found out later still stands in its place. */
    private List<Operation> inOrder() {
        return operations.stream()
                .filter(operation -> operation.outcome() == Outcome.OK)
                .sorted(Comparator.comparingLong(Operation::ended))
                .toList();
    }

    private void nobodyHadWhatAnotherHad() {
        var byDoctor = had().stream().collect(Collectors.groupingBy(Had::doctor));
        byDoctor.values().forEach(times -> {
            times.sort(Comparator.comparing(Had::start));
            for (var one = 0; one < times.size(); one++) {
                for (var other = one + 1;
                        other < times.size()
                                && times.get(other)
                                        .start()
                                        .isBefore(times.get(one).end());
                        other++) {
                    if (times.get(one).clashesWith(times.get(other))) {
                        violations.add("acknowledged twice: " + times.get(one).by() + " and "
                                + times.get(other).by());
                    }
                }
            }
        });
    }

    private List<Had> had() {
        var had = new ArrayList<Had>();
        var byPatient = operations.stream()
                .filter(operation -> !operation.fact("patient").isEmpty())
                .collect(Collectors.groupingBy(operation -> operation.fact("patient")));
        byPatient.values().forEach(own -> {
            own.sort(Comparator.comparingLong(Operation::invoked));
            for (var index = 0; index < own.size(); index++) {
                var operation = own.get(index);
                if (operation.outcome() == Outcome.OK && isOfTime(operation.kind())) {
                    var next = own.subList(index + 1, own.size());
                    had.add(new Had(
                            operation.fact("doctor"),
                            Instant.parse(operation.fact("start")),
                            Instant.parse(operation.fact("end")),
                            operation.ended(),
                            until(operation, next),
                            operation));
                }
            }
        });
        return had;
    }

    private static boolean isOfTime(Kind kind) {
        return kind == Kind.HOLD || kind == Kind.BOOK || kind == Kind.MOVE;
    }

    private static long until(Operation operation, List<Operation> next) {
        if (operation.kind() == Kind.HOLD) {
            var asked = next.isEmpty() ? Long.MAX_VALUE : next.getFirst().invoked();
            return Math.min(asked, operation.ended() + HOLD_MILLIS);
        }
        return next.stream()
                .filter(later -> later.fact("visit").equals(operation.fact("visit"))
                        && (later.kind() == Kind.MOVE || later.kind() == Kind.CANCEL)
                        && later.outcome() != Outcome.REFUSED)
                .mapToLong(Operation::invoked)
                .findFirst()
                .orElse(Long.MAX_VALUE);
    }

    static Map<Kind, Map<Outcome, Long>> count(List<Operation> operations) {
        return operations.stream()
                .collect(Collectors.groupingBy(
                        Operation::kind, Collectors.groupingBy(Operation::outcome, Collectors.counting())));
    }
}
