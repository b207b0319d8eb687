package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Words;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Stretches and lengths of time as people say them. */
final class HoursWords {

    private static final long MINUTES_OF_AN_HOUR = 60;
    private static final long MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR;

    private HoursWords() {}

    /** {@code 9:00 AM to 12:00 PM}. */
    static String of(Hours hours, Locale locale) {
        return Words.of("hours.stretch", Formats.time(hours.from(), locale), Formats.time(hours.to(), locale));
    }

    /** The same of each, with commas. */
    static String of(List<Hours> stretches, Locale locale) {
        return stretches.stream().map(hours -> of(hours, locale)).collect(Collectors.joining(", "));
    }

    /** {@code 2 days}, {@code 3 hours} or {@code 10 minutes}: the largest unit that fits. */
    static String of(Duration length) {
        var minutes = length.toMinutes();
        if (minutes > 0 && minutes % MINUTES_OF_A_DAY == 0) {
            return count("hours.days", minutes / MINUTES_OF_A_DAY);
        }
        if (minutes > 0 && minutes % MINUTES_OF_AN_HOUR == 0) {
            return count("hours.hours", minutes / MINUTES_OF_AN_HOUR);
        }
        return count("hours.minutes", minutes);
    }

    /** The words of a key with this number, or of its {@code .one}. */
    static String count(String key, long number) {
        return number == 1 ? Words.of(key + ".one") : Words.of(key, Long.toString(number));
    }
}
