package care.plumbline.platform.render;

import care.plumbline.billing.money.Money;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Money and dates as documents show them. */
final class PaperFormats {

    private final Locale locale;

    PaperFormats(Locale language) {
        locale = WallClock.regional(language.getLanguage());
    }

    /** {@code $25.00}, and {@code −$25.00} below zero. */
    String money(Money money) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        return (money.minor() < 0 ? "\u2212" : "")
                + format.format(money.amount().abs());
    }

    /** {@code November 25, 2026}. */
    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale));
    }

    /** {@code (512) 555-0142}. */
    static String phone(String digits) {
        return digits.matches("\\d{10}") ? digits.replaceFirst("(...)(...)(....)", "($1) $2-$3") : digits;
    }
}
