package care.plumbline.platform.render;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Times as a mail's reader sees them on the clock on the wall, with the name of the zone. */
final class WallClock {

    private WallClock() {}

    /** {@code Monday, November 30, 2026 at 10:20 AM (Central Standard Time)}. */
    static String inFull(Instant instant, ZoneId zone, String language) {
        return format(instant, zone, language, FormatStyle.FULL, "zzzz");
    }

    /** {@code Nov 30, 2026, 10:20 AM (CST)}, where room is short. */
    static String inShort(Instant instant, ZoneId zone, String language) {
        return format(instant, zone, language, FormatStyle.MEDIUM, "zzz");
    }

    private static String format(Instant instant, ZoneId zone, String language, FormatStyle style, String zoneName) {
        var locale = regional(language);
        var local = instant.atZone(zone);
        // Some mail clients have no glyph for the narrow space that the JDK writes before AM and PM.
        return local.format(DateTimeFormatter.ofLocalizedDateTime(style, FormatStyle.SHORT)
                                .localizedBy(locale))
                        .replace('\u202f', ' ')
                        .replace('\u00a0', ' ')
                + " (" + local.format(DateTimeFormatter.ofPattern(zoneName, locale)) + ")";
    }

    /** Both languages are read in the United States. */
    static Locale regional(String language) {
        return language.equals("es") ? Locale.of("es", "US") : Locale.US;
    }
}
