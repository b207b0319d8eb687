package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What to offer on the phone instead of a time that is gone. */
final class NearestTimes {

    private static final int SAID = 3;

    private NearestTimes() {}

    /** The three open times nearest to a start, in order and in words; empty when nothing is open. */
    static String to(Instant start, List<OpenTime> open, ZoneId zone, Locale locale) {
        return open.stream()
                .sorted(Comparator.comparing((OpenTime time) ->
                        Duration.between(start, time.slot().start()).abs()))
                .limit(SAID)
                .sorted(Comparator.comparing(time -> time.slot().start()))
                .map(time -> Words.of(
                        "times.slot.label",
                        Formats.dayAndTime(time.slot().start(), zone, locale),
                        Formats.zone(zone, locale),
                        time.doctorName()))
                .collect(Collectors.joining("; "));
    }
}
