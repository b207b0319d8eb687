package care.plumbline.portal.booking.price;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with the fields of a form, each said at its field, in the order of the form. */
final class FieldProblems {

    private final Map<Component, String> found = new LinkedHashMap<>();

    /** Says the words of that key at the field, or takes away what was said there. */
    <C extends Component & HasValidation> void check(C field, boolean fine, String key) {
        say(field, fine ? "" : field.getTranslation(key));
    }

    /** Says that at the field; nothing when it is empty. */
    <C extends Component & HasValidation> void say(C field, String words) {
        field.setInvalid(!words.isEmpty());
        field.setErrorMessage(words);
        if (!words.isEmpty()) {
            found.put(field, words);
        }
    }

    Map<Component, String> found() {
        return found;
    }
}
