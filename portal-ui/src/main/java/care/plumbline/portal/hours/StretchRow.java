package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.portal.component.ClockField;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One stretch of a day, and the break before it in words. */
class StretchRow extends Composite<Div> {

    private static final int STEP = 5;

    private final String day;
    private final TimePicker from = ClockField.labelled(getTranslation("hours.from"));
    private final TimePicker to = ClockField.labelled(getTranslation("hours.to"));
    private final Paragraph pause = new Paragraph();
    private final Button remove = new Button(getTranslation("hours.action.remove"));

    StretchRow(String day, @Nullable Hours hours, Consumer<StretchRow> onRemove, Runnable onChange) {
        this.day = day;
        from.setAriaLabel(getTranslation("hours.from.label", day));
        to.setAriaLabel(getTranslation("hours.to.label", day));
        if (hours != null) {
            from.setValue(hours.from());
            to.setValue(hours.to());
        }
        from.addValueChangeListener(change -> changed(onChange));
        to.addValueChangeListener(change -> changed(onChange));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.addClickListener(click -> onRemove.accept(this));
        pause.addClassNames("break", "quiet");
        pause.setVisible(false);
        var fields = new Div(from, to, remove);
        fields.addClassName("stretch");
        getContent().add(pause, fields);
        name();
    }

    /** The stretch, when both ends are there. */
    Optional<Hours> hours() {
        return from.getValue() == null || to.getValue() == null
                ? Optional.empty()
                : Optional.of(new Hours(from.getValue(), to.getValue()));
    }

    TimePicker from() {
        return from;
    }

    TimePicker to() {
        return to;
    }

    void check(Problems problems) {
        check(from, problems);
        check(to, problems);
    }

    /** Says the break between an earlier stretch and this one; null where there is none. */
    void showBreak(@Nullable Hours between) {
        pause.setVisible(between != null);
        pause.setText(between == null ? "" : getTranslation("hours.break", HoursWords.of(between, getLocale())));
    }

    private void check(TimePicker field, Problems problems) {
        if (field.getValue() == null) {
            problems.add(field, day, getTranslation("hours.time.missing"));
        } else if (field.getValue().getMinute() % STEP != 0) {
            problems.add(field, day, getTranslation("hours.time.step"));
        }
    }

    private void changed(Runnable onChange) {
        name();
        onChange.run();
    }

    private void name() {
        remove.setAriaLabel(
                hours().map(hours -> getTranslation("hours.remove.label", day, HoursWords.of(hours, getLocale())))
                        .orElseGet(() -> getTranslation("hours.remove.empty", day)));
    }
}
