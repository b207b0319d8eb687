package care.plumbline.billing.coverage.x12;

import care.plumbline.billing.coverage.Network;
import care.plumbline.billing.coverage.x12.Line.Fit;
import care.plumbline.billing.coverage.x12.Wording.Topic;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The patient's benefits on our side of the network (billing specification, section 3.5, steps 4 to 6). */
final class Lines {

    private static final Set<String> PLACES_OF_TELEHEALTH = Set.of("02", "10");
    private static final Set<String> IN = Set.of("Y", "W", "", "U");
    private static final Set<String> OUT = Set.of("N", "W", "", "U");

    private final List<Line> lines;
    private final Network side;

    Lines(List<Benefit> benefits, Asked asked, Wording wording) {
        side = asked.side();
        lines = benefits.stream()
                .filter(benefit -> (side == Network.IN ? IN : OUT).contains(benefit.network()))
                .map(benefit -> new Line(benefit, fit(benefit, wording)))
                .toList();
    }

    /** The lines of one kind (EB01) that speak of a service type. */
    List<Line> of(String kind, String serviceType) {
        return speakingOf(serviceType)
                .filter(line -> line.benefit().kind().equals(kind))
                .toList();
    }

    /** The lines of any kind that speak of a service type. */
    Stream<Line> speakingOf(String serviceType) {
        return lines.stream().filter(line -> line.benefit().speaksOf(serviceType));
    }

    /** Those that fit video visits best; none when all of them speak of something else. */
    static List<Line> best(Collection<Line> lines) {
        var best = bestFit(lines);
        return lines.stream()
                .filter(line -> line.fit() == best && !best.isDropped())
                .toList();
    }

    /** How well the best of them fits. */
    static Fit bestFit(Collection<Line> lines) {
        return lines.stream().map(Line::fit).max(Comparator.naturalOrder()).orElse(Fit.OTHER_PLACES);
    }

    /** Those that name our side, where any does: they beat those that hold for both. */
    List<Line> exactFirst(List<Line> candidates) {
        var exact = side == Network.IN ? "Y" : "N";
        return preferred(candidates, line -> line.benefit().network().equals(exact));
    }

    /** Those for which it is true, or all when it is true of none. */
    static List<Line> preferred(List<Line> lines, Predicate<Line> wanted) {
        var found = lines.stream().filter(wanted).toList();
        return found.isEmpty() ? lines : found;
    }

    private static Fit fit(Benefit benefit, Wording wording) {
        var places = benefit.places();
        if (places.stream().anyMatch(PLACES_OF_TELEHEALTH::contains)) {
            return Fit.BY_PLACE;
        }
        if (!places.isEmpty()) {
            return Fit.OTHER_PLACES;
        }
        if (wording.speaksOf(Topic.TELEHEALTH_NOT_COVERED, benefit.messages())) {
            // Of a line that says what is not covered these are the words for us, of any other against us.
            return benefit.kind().equals("I") ? Fit.BY_MESSAGE : Fit.EXCLUDED;
        }
        if (wording.speaksOf(Topic.NOT_FOR_TELEHEALTH, benefit.messages())) {
            return Fit.EXCLUDED;
        }
        return wording.speaksOf(Topic.TELEHEALTH, benefit.messages()) ? Fit.BY_MESSAGE : Fit.GENERAL;
    }
}
