package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.BookingRules;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the doctor may be booked, in whole numbers; each field says what it takes. */
class RulesForm extends Composite<Section> {

    private final Whole before;
    private final Whole after;
    private final Whole notice;
    private final Whole horizon;
    private final Whole cap;
    private final Whole every;

    RulesForm(BookingRules rules, Runnable onChange) {
        before = whole("before", 0, 60, true);
        after = whole("after", 0, 60, true);
        notice = whole("notice", 10, 2880, true);
        horizon = whole("horizon", 1, 6, true);
        cap = whole("cap", 1, 200, false);
        every = whole("every", 5, 60, false);
        before.show(rules.before().toMinutes());
        after.show(rules.after().toMinutes());
        notice.show(rules.notice().toMinutes());
        horizon.show(rules.horizon().toDays());
        show(rules);
        for (var one : List.of(before, after, notice, horizon, cap, every)) {
            one.field.addValueChangeListener(change -> onChange.run());
        }
        var fields = new Div(before.field, after.field, notice.field, horizon.field, cap.field, every.field);
        fields.addClassName("rules-form");
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("hours.rules")), fields);
    }

    /** What is typed; empty as long as anything is a problem. */
    Optional<BookingRules> read(Problems problems) {
        var pauseBefore = before.read(problems);
        var pauseAfter = after.read(problems);
        var least = notice.read(problems);
        var ahead = horizon.read(problems);
        var most = cap.read(problems);
        var step = every.read(problems);
        if (!problems.isEmpty() || pauseBefore == null || pauseAfter == null || least == null || ahead == null) {
            return Optional.empty();
        }
        return Optional.of(new BookingRules(
                Duration.ofMinutes(pauseBefore),
                Duration.ofMinutes(pauseAfter),
                Duration.ofMinutes(least),
                Duration.ofDays(ahead),
                most,
                step == null ? null : Duration.ofMinutes(step)));
    }

    private void show(BookingRules rules) {
        if (rules.dailyCap() != null) {
            cap.show(rules.dailyCap());
        }
        if (rules.every() != null) {
            every.show(rules.every().toMinutes());
        }
    }

    private Whole whole(String rule, int least, int most, boolean required) {
        var field = new TextField(getTranslation("hours.rule." + rule));
        field.setHelperText(getTranslation("hours.rule." + rule + ".help"));
        field.setManualValidation(true);
        field.getElement().setAttribute("inputmode", "numeric");
        var out = getTranslation("hours.rule.out-of-range", Integer.toString(least), Integer.toString(most));
        return new Whole(field, least, most, required, out);
    }

    /** A field for a whole number; typed text that is none stays where it is. */
    private record Whole(TextField field, int least, int most, boolean required, String out) {

        void show(long value) {
            field.setValue(Long.toString(value));
        }

        @Nullable Integer read(Problems problems) {
            var typed = field.getValue().strip();
            if (typed.isEmpty() && !required) {
                return null;
            }
            try {
                var number = Integer.parseInt(typed);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException noNumber) {
                // Said below, with the range.
            }
            problems.add(field, field.getLabel(), out);
            return null;
        }
    }
}
