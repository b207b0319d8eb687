package care.plumbline.portal.i18n;

import care.plumbline.billing.money.Money;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** Money, days and times as people here read them; the only place where an instant meets a zone. */
public final class Formats {

    private Formats() {}

    /** {@code $25} or {@code $25.50}: cents only when there are some. */
    public static String price(Money money, Locale locale) {
        var whole = money.amount().stripTrailingZeros().scale() <= 0;
        return format(money, locale, whole ? 0 : money.currency().getDefaultFractionDigits());
    }

    /** {@code $25.00}: with cents, where money is about to move. */
    public static String amount(Money money, Locale locale) {
        return format(money, locale, money.currency().getDefaultFractionDigits());
    }

    /** {@code 3:20 PM}. */
    public static String time(Instant instant, ZoneId zone, Locale locale) {
        return time(instant.atZone(zone).toLocalTime(), locale);
    }

    /** {@code 3:20 PM}, on whatever clock is meant. */
    public static String time(LocalTime time, Locale locale) {
        return time.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(regional(locale)))
                .replace('\u202f', ' ');
    }

    /** {@code Wednesday}. */
    public static String weekday(DayOfWeek day, Locale locale) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, regional(locale));
    }

    /** {@code Wednesday, November 25}. */
    public static String day(LocalDate day, Locale locale) {
        // The JDK has no localized pattern without the year but with both names in full: it would abbreviate them.
        var pattern = Languages.code(locale).equals("es") ? "EEEE, d 'de' MMMM" : "EEEE, MMMM d";
        return day.format(DateTimeFormatter.ofPattern(pattern, regional(locale)));
    }

    /** {@code Wednesday, November 25}, the local day of an instant. */
    public static String day(Instant instant, ZoneId zone, Locale locale) {
        return day(instant.atZone(zone).toLocalDate(), locale);
    }

    /** {@code Wednesday, November 25, 3:20 PM}. */
    public static String dayAndTime(Instant instant, ZoneId zone, Locale locale) {
        return day(instant, zone, locale) + ", " + time(instant, zone, locale);
    }

    /** {@code November 25, 2026}. */
    public static String date(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(regional(locale)));
    }

    /** {@code Wednesday, November 25, 2026}. */
    public static String dayAndDate(LocalDate date, Locale locale) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(regional(locale)));
    }

    /** {@code November 25, 2026, 3:20 PM}, for records. */
    public static String dateAndTime(Instant instant, ZoneId zone, Locale locale) {
        return date(instant.atZone(zone).toLocalDate(), locale) + ", " + time(instant, zone, locale);
    }

    /** {@code Monday, November 30, 2026, 12:00 AM Eastern Standard Time}: no two instants read the same. */
    public static String exactly(Instant instant, ZoneId zone, Locale locale) {
        var there = instant.atZone(zone);
        return dayAndDate(there.toLocalDate(), locale) + ", " + time(instant, zone, locale) + " "
                + DateTimeFormatter.ofPattern("zzzz", regional(locale)).format(there);
    }

    /** {@code Eastern Time}. */
    public static String zone(ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("vvvv", regional(locale)).format(Instant.EPOCH.atZone(zone));
    }

    /** {@code (512) 555-0142}. */
    public static String phone(String digits) {
        return digits.length() == 10
                ? "(%s) %s-%s".formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6))
                : digits;
    }

    private static String format(Money money, Locale locale, int decimals) {
        var format = NumberFormat.getCurrencyInstance(regional(locale));
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(money.amount());
    }

    /** Both languages are read in the United States. */
    public static Locale regional(Locale locale) {
        return Languages.code(locale).equals("es") ? Locale.of("es", "US") : Locale.US;
    }
}
