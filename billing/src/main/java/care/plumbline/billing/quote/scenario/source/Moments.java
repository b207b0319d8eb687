package care.plumbline.billing.quote.scenario.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Collectors;

/** Instants as scenario files write them: with an offset, with Z, or on a clock on the wall. */
public final class Moments {

    private Moments() {}

    /** An instant; without an offset it is meant on that zone's clock, and has to be there exactly once. */
    public static Optional<Instant> instant(SourceNode source, ZoneId zone) {
        var text = source.text();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return text.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : local(LocalDateTime.parse(text), zone, source);
        } catch (DateTimeException noMoment) {
            source.problem(
                    ("\"%s\" is no moment; write 2026-11-09T10:00, 2026-11-09T10:00-05:00 or" + " 2026-11-09T15:00:00Z")
                            .formatted(text));
            return Optional.empty();
        }
    }

    /** The same, or a date alone for its first moment. */
    public static Optional<Instant> dayOrInstant(SourceNode source, ZoneId zone) {
        try {
            return Optional.of(LocalDate.parse(source.text()).atStartOfDay(zone).toInstant());
        } catch (DateTimeException noDay) {
            return instant(source, zone);
        }
    }

    private static Optional<Instant> local(LocalDateTime local, ZoneId zone, SourceNode source) {
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            source.problem("%s is not on the clock of %s: it is put forward then".formatted(local, zone));
        } else if (offsets.size() > 1) {
            source.problem("%s is on the clock of %s twice; add the offset, %s"
                    .formatted(
                            local, zone, offsets.stream().map(Object::toString).collect(Collectors.joining(" or "))));
        }
        return offsets.size() == 1 ? Optional.of(local.toInstant(offsets.getFirst())) : Optional.empty();
    }
}
