package care.plumbline.domain.shared;

import java.util.List;
import java.util.Locale;

/**
 * An expected "no" that somebody can act on. Subclasses are final and nested in one sealed parent per feature
 * ({@code BookingRefused.TimeTaken}); the portal turns {@link #messageKey()} and {@link #arguments()} into words.
 */
public abstract class Refusal extends RuntimeException {

    private final List<Object> arguments;

    /** A refusal whose sentence repeats these values; never health data. */
    protected Refusal(Object... arguments) {
        super(null, null, false, false);
        this.arguments = List.of(arguments);
    }

    /** The message key, read off the class names: {@code refusal.booking.time-taken}. */
    public final String messageKey() {
        var parent = getClass().getEnclosingClass().getSimpleName().replaceFirst("Refused$", "");
        return "refusal." + kebab(parent) + "." + kebab(getClass().getSimpleName());
    }

    /** The values for the sentence, in order; formatted by the portal. */
    public final List<Object> arguments() {
        return arguments;
    }

    @Override
    public final String getMessage() {
        return messageKey();
    }

    private static String kebab(String camel) {
        return camel.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
