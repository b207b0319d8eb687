package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.quote.calculation.StateZones;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.Sections;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds for every case that does not say otherwise. */
final class Defaults {

    private static final Set<String> KEYS = Set.of(
            "visitType",
            "modality",
            "state",
            "zone",
            "start",
            "bookedAt",
            "coverage",
            "promoCodes",
            "promoUses",
            "household",
            "outOfNetwork");

    private final Map<String, SourceNode> values;

    Defaults(Sections sections) {
        values = sections.replacing("defaults", KEYS);
    }

    /** Where the patient is, and the clock there. */
    record Where(String state, ZoneId zone) {}

    /** A value of the case, or else the default. */
    Optional<SourceNode> find(SourceNode source, String key) {
        return source.find(key).or(() -> Optional.ofNullable(values.get(key)));
    }

    /** The same; its absence is reported. */
    Optional<SourceNode> of(SourceNode source, String key) {
        return find(source, key).or(() -> source.member(key));
    }

    /** A state the case names itself has its own clock, whatever zone the defaults name. */
    Optional<Where> where(SourceNode source) {
        var zone = source.find("state").isPresent() ? source.find("zone") : find(source, "zone");
        var given = zone.flatMap(Scalars::zone);
        return of(source, "state")
                .flatMap(DefinitionsReader::state)
                .map(state -> new Where(state, given.orElseGet(() -> StateZones.of(state))));
    }
}
