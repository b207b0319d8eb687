package care.plumbline.portal.component;

import care.plumbline.domain.shared.Refusal;
import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.io.Serializable;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a form by name: each says what is wrong with it, and the summary above lists them all. */
public class FieldErrors<F extends Enum<F>> implements Serializable {

    private final ErrorSummary summary;
    private final Map<F, Component> fields;

    /** No fields yet, below this summary. */
    public FieldErrors(ErrorSummary summary, Class<F> names) {
        this.summary = summary;
        fields = new EnumMap<>(names);
    }

    /** Adds a field. */
    public <C extends Component & HasValidation> FieldErrors<F> with(F name, C field) {
        fields.put(name, field);
        return this;
    }

    /** Nothing is wrong any more. */
    public void clear() {
        show(Map.of());
    }

    /** Says what is wrong at each field, and nothing at the others. */
    public void show(Map<F, ? extends Refusal> problems) {
        var shown = new LinkedHashMap<Component, String>();
        fields.forEach((name, field) -> {
            var problem = problems.get(name);
            var words = problem == null ? "" : Words.of(problem);
            var validated = (HasValidation) field;
            validated.setErrorMessage(words);
            validated.setInvalid(problem != null);
            if (problem != null) {
                shown.put(field, words);
            }
        });
        summary.show(shown);
    }
}
