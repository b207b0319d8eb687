package care.plumbline.portal.hours;

import care.plumbline.portal.i18n.Words;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import java.util.LinkedHashMap;
import java.util.Map;

/** What keeps a draft from being saved, by field, in the order of the page. */
final class Problems {

    private final Map<Component, Problem> found = new LinkedHashMap<>();

    /** Words at the field, and in the summary, where the field is not beside them. */
    private record Problem(String atField, String inSummary) {}

    <C extends Component & HasValidation> void add(C field, String words) {
        found.putIfAbsent(field, new Problem(words, words));
    }

    /** Adds a problem of one of many fields that are alike. */
    <C extends Component & HasValidation> void add(C field, String where, String words) {
        found.putIfAbsent(field, new Problem(words, Words.of("hours.problem", where, words)));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** The problems as a summary names them. */
    Map<Component, String> summary() {
        var summary = new LinkedHashMap<Component, String>();
        found.forEach((field, problem) -> summary.put(field, problem.inSummary()));
        return summary;
    }

    /** Says each problem at its field. */
    void mark() {
        found.forEach((component, problem) -> {
            if (component instanceof HasValidation field) {
                field.setErrorMessage(problem.atField());
                field.setInvalid(true);
            }
        });
    }

    /** Takes the words back at fields that are no problem any more; the others keep theirs. */
    void clearAllBut(Problems left) {
        found.keySet().removeIf(component -> {
            var solved = !left.found.containsKey(component);
            if (solved && component instanceof HasValidation field) {
                field.setInvalid(false);
            }
            return solved;
        });
    }
}
