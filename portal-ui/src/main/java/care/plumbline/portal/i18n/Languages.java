package care.plumbline.portal.i18n;

import java.util.List;
import java.util.Locale;

/** The languages of the portal. */
public final class Languages {

    /** The cookie that keeps somebody's choice. */
    public static final String COOKIE = "plumbline-language";

    /** English, the first choice and the fallback. */
    public static final Locale ENGLISH = Locale.ENGLISH;

    /** Spanish. */
    public static final Locale SPANISH = Locale.of("es");

    private Languages() {}

    /** Both, English first. */
    public static List<Locale> all() {
        return List.of(ENGLISH, SPANISH);
    }

    /** The first of these that we speak, else English. */
    public static Locale best(List<Locale> wanted) {
        return wanted.stream()
                .filter(locale -> all().contains(plain(locale)))
                .map(Languages::plain)
                .findFirst()
                .orElse(ENGLISH);
    }

    /** {@code en} or {@code es}. */
    public static String code(Locale locale) {
        return best(List.of(locale)).getLanguage();
    }

    /** The other one. */
    public static Locale other(Locale locale) {
        return code(locale).equals("es") ? ENGLISH : SPANISH;
    }

    private static Locale plain(Locale locale) {
        return Locale.of(locale.getLanguage());
    }
}
