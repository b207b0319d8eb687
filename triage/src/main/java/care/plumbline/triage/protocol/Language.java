package care.plumbline.triage.protocol;

import java.util.Locale;

/** A language in which every question and every reason exists. */
public enum Language {
    EN,
    ES;

    /** Gives the protocol's language for a person's locale: Spanish for every Spanish, else English. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("es") ? ES : EN;
    }
}
