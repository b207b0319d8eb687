package care.plumbline.soak;

import care.plumbline.soak.History.Event;
import care.plumbline.soak.History.Kind;
import care.plumbline.soak.History.Phase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Something that was done, read off its lines. */
record Operation(
        UUID id, Kind kind, long invoked, long ended, Phase phase, boolean wasUnknown, Map<String, String> facts) {

    /** How an operation ended in the end. */
    enum Outcome {
        OK,
        REFUSED,
        UNKNOWN
    }

    static List<Operation> of(List<Event> events) {
        var byId = new LinkedHashMap<UUID, List<Event>>();
        events.stream()
                .sorted(Comparator.comparingLong(Event::at))
                .forEach(event -> byId.computeIfAbsent(event.op(), id -> new ArrayList<>())
                        .add(event));
        return byId.values().stream().map(Operation::whole).toList();
    }

    private static Operation whole(List<Event> events) {
        var facts = new HashMap<String, String>();
        events.forEach(event -> facts.putAll(event.facts()));
        var phase = Phase.INVOKED;
        var first = events.getFirst();
        var ended = Long.MAX_VALUE;
        var wasAnswered = false;
        for (var event : events) {
            if (event.phase() != Phase.INVOKED && event.phase() != Phase.STEP && !phase.isLastWord()) {
                phase = event.phase();
                ended = event.at();
                wasAnswered |= phase == Phase.OK || phase == Phase.REFUSED;
            }
        }
        return new Operation(first.op(), first.kind(), first.at(), ended, phase, !wasAnswered, Map.copyOf(facts));
    }

    Outcome outcome() {
        return switch (phase) {
            case OK, RESOLVED_OK -> Outcome.OK;
            case REFUSED, RESOLVED_REFUSED -> Outcome.REFUSED;
            case INVOKED, STEP, FAILED -> Outcome.UNKNOWN;
        };
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
