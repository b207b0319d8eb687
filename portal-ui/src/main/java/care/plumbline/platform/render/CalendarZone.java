package care.plumbline.platform.render;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import java.util.Locale;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A VTIMEZONE out of the rules that mails and pages use, so that no client shows another hour: the library's own zones
 * are of another release, and it would look for newer ones on the network.
 */
final class CalendarZone {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("zzz", Locale.US);

    private CalendarZone() {}

    /** The zone with every change of its clocks that matters between the two moments. */
    static VTimeZone of(ZoneId zone, Instant from, Instant until) {
        var rules = zone.getRules();
        var component = new VTimeZone();
        component.add(new TzId(zone.getId()));
        var change = rules.previousTransition(from.plusNanos(1));
        if (change == null) {
            var offset = rules.getOffset(from);
            component.add(observance(zone, rules, from, LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset));
            change = rules.nextTransition(from);
        }
        while (change != null && !change.getInstant().isAfter(until)) {
            component.add(observance(
                    zone,
                    rules,
                    change.getInstant(),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter()));
            change = rules.nextTransition(change.getInstant());
        }
        return component;
    }

    private static Observance observance(
            ZoneId zone, ZoneRules rules, Instant at, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        var observance = rules.isDaylightSavings(at) ? new Daylight() : new Standard();
        observance.add(new DtStart<>(onset));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(NAME.format(at.atZone(zone))));
        return observance;
    }
}
