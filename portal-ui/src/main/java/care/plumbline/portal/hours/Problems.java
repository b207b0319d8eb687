package care.plumbline.portal.hours;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What keeps a draft from being saved, by field, in the order of the page. */
final class Problems {

    private final Map<Component, String> byField = new LinkedHashMap<>();

    <C extends Component & HasValidation> void add(C field, String words) {
        byField.putIfAbsent(field, words);
    }

    boolean isEmpty() {
        return byField.isEmpty();
    }

    Map<Component, String> byField() {
        return byField;
    }

    /** Says each problem at its field. */
    void mark() {
        byField.forEach((component, words) -> {
            if (component instanceof HasValidation field) {
                field.setErrorMessage(words);
                field.setInvalid(true);
            }
        });
    }

    /** Takes the words back at fields that are no problem any more; the others keep theirs. */
    void clearAllBut(Problems left) {
        byField.keySet().removeIf(component -> {
            var solved = !left.byField.containsKey(component);
            if (solved && component instanceof HasValidation field) {
                field.setInvalid(false);
            }
            return solved;
        });
    }
}
