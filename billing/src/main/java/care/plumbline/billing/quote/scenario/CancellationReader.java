package care.plumbline.billing.quote.scenario;

import care.plumbline.billing.coverage.PayerKind;
import care.plumbline.billing.quote.scenario.ScenarioCase.CalledOff;
import care.plumbline.billing.quote.scenario.ScenarioCase.Head;
import care.plumbline.billing.quote.scenario.source.Moments;
import care.plumbline.billing.quote.scenario.source.Scalars;
import care.plumbline.billing.quote.scenario.source.SourceNode;
import care.plumbline.domain.scheduling.VisitBilling.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Reads the cases of visits that do not take place. */
final class CancellationReader {

    private static final Set<String> KEYS =
            Set.of("id", "about", "state", "zone", "start", "cancelled", "by", "kept", "payerKind", "expect");

    /** A patient counts as missing that long after the start. */
    private static final Duration MISSED_AFTER = Duration.ofMinutes(15);

    private final Definitions definitions;
    private final Defaults defaults;

    CancellationReader(Definitions definitions, Defaults defaults) {
        this.definitions = definitions;
        this.defaults = defaults;
    }

    /** Who ends a visit, as files name it. */
    enum By {
        PATIENT(Ending.BY_PATIENT),
        CLINIC(Ending.BY_CLINIC),
        MISSED(Ending.MISSED);

        private final Ending ending;

        By(Ending ending) {
            this.ending = ending;
        }
    }

    /** A case; empty when what it needs is missing, which is reported. */
    Optional<CalledOff> read(SourceNode source, Head head) {
        source.members(KEYS);
        var where = defaults.where(source);
        if (where.isEmpty()) {
            return Optional.empty();
        }
        var zone = where.get().zone();
        var start = defaults.of(source, "start").flatMap(one -> Moments.instant(one, zone));
        var by = source.member("by").flatMap(one -> Scalars.code(one, By.class));
        var kept = source.member("kept").flatMap(Scalars::amount);
        var payer = source.find("payerKind").flatMap(one -> Scalars.code(one, PayerKind.class));
        var expected =
                source.member("expect").map(expect -> new ExpectationReader(definitions).calledOff(expect, zone));
        if (start.isEmpty() || by.isEmpty() || kept.isEmpty() || expected.isEmpty()) {
            return Optional.empty();
        }
        return cancelled(source, where.get(), start.get(), by.get())
                .map(at -> new CalledOff(
                        head,
                        definitions.cancellation(),
                        by.get().ending,
                        start.get(),
                        at,
                        zone,
                        kept.get(),
                        payer.orElse(null),
                        expected.get()));
    }

    private static Optional<Instant> cancelled(SourceNode source, Defaults.Where where, Instant start, By by) {
        return by == By.MISSED && source.find("cancelled").isEmpty()
                ? Optional.of(start.plus(MISSED_AFTER))
                : source.member("cancelled").flatMap(one -> Moments.instant(one, where.zone()));
    }
}
