package care.plumbline.portal.site;

import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Languages;
import java.time.LocalDate;
import java.util.Locale;

/** A legal text: its title key, when it was updated, and the template with its body. */
public record LegalText(String name, String updated, String bodyFragment) {

    /** The version of the consent text, stored with every locked quote. */
    public static final String CONSENT_VERSION = "2026-11-1";

    private static final LocalDate UPDATED = LocalDate.of(2026, 11, 22);

    static LegalText of(String name, Locale locale) {
        return new LegalText(name, Formats.date(UPDATED, locale), "content/" + name + "_" + Languages.code(locale));
    }
}
