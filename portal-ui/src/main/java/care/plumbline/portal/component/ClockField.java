package care.plumbline.portal.component;

import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.util.Locale;

/** A time of day, picked from a list or typed. */
public final class ClockField {

    private ClockField() {}

    /** A field that takes {@code 9:00 AM}, {@code 2pm} and {@code 14:00}; whoever uses it says what is missing. */
    public static TimePicker labelled(String label) {
        var field = new TimePicker(label);
        // The field takes "2 p.m." in one language and "2 PM" in the other for two at night. So it reads one way of
        // writing in both, and no full stop gets in.
        field.setLocale(Locale.US);
        field.setAllowedCharPattern("[0-9:apmAPM ]");
        // Below a quarter of an hour there is no list to pick from by touch; any minute can be typed.
        field.setStep(Duration.ofMinutes(15));
        field.setManualValidation(true);
        return field;
    }
}
