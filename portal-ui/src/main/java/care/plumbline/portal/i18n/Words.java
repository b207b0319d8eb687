package care.plumbline.portal.i18n;

import care.plumbline.domain.shared.Refusal;
import com.vaadin.flow.component.UI;
import java.time.DayOfWeek;
import java.time.LocalDate;

/** Words for codes of the core modules, in the language of the current view. */
public final class Words {

    private Words() {}

    /** The words of a key. */
    public static String of(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }

    /** The sentence of a refusal. */
    public static String of(Refusal refusal) {
        var arguments = refusal.arguments().stream()
                .map(argument -> refusal.messageKey().endsWith("state-not-served")
                        ? States.name(String.valueOf(argument))
                        : inWords(argument))
                .toArray();
        return of(refusal.messageKey(), arguments);
    }

    private static Object inWords(Object argument) {
        var locale = UI.getCurrent().getLocale();
        return switch (argument) {
            case DayOfWeek day -> Formats.weekday(day, locale);
            case LocalDate day -> Formats.day(day, locale);
            default -> argument;
        };
    }

    /** The name of a constant: {@code disposition.SELF_CARE}. */
    public static String of(String feature, Enum<?> constant) {
        return of(feature + "." + constant.name());
    }
}
