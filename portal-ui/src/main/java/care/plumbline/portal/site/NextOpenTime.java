package care.plumbline.portal.site;

import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.i18n.Formats;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The earliest open time over all served states, at most 30 seconds old: the landing page is read more than booked. */
@Component
class NextOpenTime {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final OpenTimes openTimes;
    private final MessageSource messages;
    private final Clock clock;
    private volatile @Nullable Known known;

    NextOpenTime(OpenTimes openTimes, MessageSource messages, Clock clock) {
        this.openTimes = openTimes;
        this.messages = messages;
        this.clock = clock;
    }

    private record Known(Optional<OpenTime> time, Instant at) {}

    Optional<OpenTime> get() {
        var now = clock.instant();
        var last = known;
        if (last == null || !now.isBefore(last.at().plus(FRESH)) || isPast(last, now)) {
            last = new Known(openTimes.earliest(Actor.anybody(UUID.randomUUID()), VisitType.NEW_PATIENT), now);
            known = last;
        }
        return last.time();
    }

    /** "Today, 3:20 PM Eastern Time". */
    Optional<String> inWords(ZoneId zone, Locale locale) {
        return get().map(time -> {
            var start = time.slot().start();
            var today = clock.instant().atZone(zone).toLocalDate();
            var day = start.atZone(zone).toLocalDate();
            var dayWords =
                    day.equals(today) ? messages.getMessage("common.today", null, locale) : Formats.day(day, locale);
            return dayWords + ", " + Formats.time(start, zone, locale) + " " + Formats.zone(zone, locale);
        });
    }

    private static boolean isPast(Known last, Instant now) {
        return last.time().filter(time -> !time.slot().start().isAfter(now)).isPresent();
    }
}
