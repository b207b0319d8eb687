package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;

/** Single dates with other hours than their weekday's, or with none. */
class DatesEditor extends Composite<Section> {

    private final LocalDate today;
    private final Function<LocalDate, List<Hours>> usual;
    private final Runnable onChange;
    private final Map<LocalDate, DayEditor> days = new TreeMap<>();
    private final DatePicker date = new DatePicker(getTranslation("hours.date"));
    private final UnorderedList list = new UnorderedList();

    /**
     * An editor of these dates.
     *
     * @param usual the hours a date would have without being listed, for beginning with
     */
    DatesEditor(
            Map<LocalDate, List<Hours>> dated,
            LocalDate today,
            Function<LocalDate, List<Hours>> usual,
            Runnable onChange) {
        this.today = today;
        this.usual = usual;
        this.onChange = onChange;
        date.setI18n(CalendarWords.of(getLocale()));
        date.setLocale(Formats.regional(getLocale()));
        date.setMin(today);
        date.setManualValidation(true);
        list.addClassName("dates");
        dated.forEach((day, hours) -> days.put(day, editor(day, hours)));
        var form = new Div(date);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("hours.dates")),
                        new Paragraph(getTranslation("hours.dates.text")),
                        list,
                        form,
                        new Actions(
                                Actions.secondary(getTranslation("hours.action.other-hours"), () -> add(false)),
                                Actions.secondary(getTranslation("hours.action.away"), () -> add(true))));
        arrange();
    }

    /** The hours by date; none means away. */
    Map<LocalDate, List<Hours>> dated() {
        var dated = new TreeMap<LocalDate, List<Hours>>();
        days.forEach((day, editor) -> dated.put(day, editor.hours()));
        return dated;
    }

    void check(Problems problems) {
        days.values().forEach(editor -> editor.check(problems));
    }

    /** A date that is picked and not added would be lost without a word. */
    void checkPending(Problems problems) {
        if (date.getValue() != null) {
            problems.add(date, getTranslation("hours.date.pending"));
        }
    }

    TimePicker culprit(LocalDate day) {
        return Objects.requireNonNull(days.get(day)).culprit();
    }

    private void add(boolean away) {
        var day = date.getValue();
        var key = problem(day);
        date.setInvalid(!key.isEmpty());
        if (!key.isEmpty()) {
            date.setErrorMessage(getTranslation(key));
            date.focus();
            return;
        }
        days.put(day, editor(day, away ? List.of() : usual.apply(day)));
        date.clear();
        changed();
    }

    private String problem(LocalDate day) {
        if (day == null) {
            return "hours.date.missing";
        }
        if (day.isBefore(today)) {
            return "hours.date.past";
        }
        return days.containsKey(day) ? "hours.date.twice" : "";
    }

    private void remove(LocalDate day) {
        days.remove(day);
        changed();
        date.focus();
    }

    private void changed() {
        arrange();
        onChange.run();
    }

    private void arrange() {
        list.removeAll();
        days.forEach((day, editor) -> list.add(new ListItem(editor, removal(day))));
        list.setVisible(!days.isEmpty());
    }

    private Button removal(LocalDate day) {
        var button = new Button(getTranslation("hours.action.remove-date"), click -> remove(day));
        button.setAriaLabel(getTranslation("hours.remove.date", Formats.dayAndDate(day, getLocale())));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private DayEditor editor(LocalDate day, List<Hours> hours) {
        return new DayEditor(Formats.dayAndDate(day, getLocale()), getTranslation("hours.day.away"), hours, onChange);
    }
}
