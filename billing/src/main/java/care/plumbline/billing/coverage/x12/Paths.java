package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.x12.Loop.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The way from the payer down to each person of a transaction. */
final class Paths {

    private final List<List<Loop>> paths = new ArrayList<>();
    private final Map<String, Loop> subscribers = new HashMap<>();
    private final Set<Integer> haveDependents = new HashSet<>();
    private @Nullable Loop payer;
    private @Nullable Loop provider;
    private @Nullable Loop subscriber;

    private Paths() {}

    /** One path a person, the person last; one without a person when there is none. Never empty. */
    static List<List<Loop>> of(List<Segment> transaction) {
        var paths = new Paths();
        var withoutTrailer = transaction.subList(0, transaction.size() - 1);
        loops(withoutTrailer).forEach(paths::take);
        var people = paths.paths.stream()
                .filter(path -> !paths.haveDependents.contains(number(path.getLast())))
                .toList();
        return people.isEmpty() ? List.of(path(paths.payer, paths.provider)) : people;
    }

    private void take(Loop loop) {
        switch (loop.level()) {
            case PAYER -> {
                payer = loop;
                provider = null;
                subscriber = null;
            }
            case PROVIDER -> {
                provider = loop;
                subscriber = null;
            }
            case SUBSCRIBER -> {
                subscriber = loop;
                subscribers.put(loop.id(), loop);
                paths.add(path(payer, provider, loop));
            }
            case DEPENDENT -> {
                var of = subscribers.getOrDefault(loop.parent(), subscriber);
                if (of != null) {
                    haveDependents.add(number(of));
                }
                paths.add(path(payer, provider, of, loop));
            }
            case OTHER -> {}
        }
    }

    private static List<Loop> path(@Nullable Loop... loops) {
        return Stream.of(loops)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static int number(Loop loop) {
        return loop.head().getFirst().number();
    }

    private static List<Loop> loops(List<Segment> transaction) {
        var loops = new ArrayList<Loop>();
        for (var part : parts(transaction, "HL").stream().skip(1).toList()) {
            var lines = parts(part, "EB");
            var benefits = lines.stream()
                    .skip(1)
                    .map(line -> new Benefit(line.getFirst(), line.subList(1, line.size())))
                    .toList();
            loops.add(new Loop(Level.of(part.getFirst().element(3)), lines.getFirst(), benefits));
        }
        return loops;
    }

    /** Cut before every segment of this kind; first what stands before the first of them. */
    private static List<List<Segment>> parts(List<Segment> segments, String tag) {
        var parts = new ArrayList<List<Segment>>();
        var start = 0;
        for (var end = 1; end < segments.size(); end++) {
            if (segments.get(end).is(tag)) {
                parts.add(segments.subList(start, end));
                start = end;
            }
        }
        parts.add(segments.subList(start, segments.size()));
        return parts;
    }
}
