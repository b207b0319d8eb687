package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.Availability.Hours;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The hours of every week; it begins on Sunday, as calendars here do. */
class WeekEditor extends Composite<Section> {

    private static final int DAYS = 7;

    private final Map<DayOfWeek, DayEditor> days = new EnumMap<>(DayOfWeek.class);
    private final Paragraph said = new Paragraph();
    private final Runnable onChange;

    WeekEditor(Map<DayOfWeek, List<Hours>> weekly, Runnable onChange) {
        this.onChange = onChange;
        var week = new Div();
        week.addClassName("week");
        for (var after = 0; after < DAYS; after++) {
            var day = DayOfWeek.SUNDAY.plus(after);
            var editor = new DayEditor(
                    Formats.weekday(day, getLocale()),
                    getTranslation("hours.day.free"),
                    weekly.getOrDefault(day, List.of()),
                    this::changed);
            days.put(day, editor);
            week.add(editor);
        }
        said.getElement().setAttribute("role", "status");
        said.addClassName("quiet");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("hours.week")),
                        new Paragraph(getTranslation("hours.week.text")),
                        week,
                        new Actions(Actions.secondary(getTranslation("hours.action.copy"), this::copy)),
                        said);
    }

    /** The hours by weekday; days without any are left out. */
    Map<DayOfWeek, List<Hours>> weekly() {
        var weekly = new EnumMap<DayOfWeek, List<Hours>>(DayOfWeek.class);
        days.forEach((day, editor) -> weekly.put(day, editor.hours()));
        weekly.values().removeIf(List::isEmpty);
        return weekly;
    }

    void check(Problems problems) {
        for (var after = 0; after < DAYS; after++) {
            of(DayOfWeek.SUNDAY.plus(after)).check(problems);
        }
    }

    TimePicker culprit(DayOfWeek day) {
        return of(day).culprit();
    }

    private void copy() {
        var monday = of(DayOfWeek.MONDAY).hours();
        EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY).forEach(day -> of(day).show(monday));
        onChange.run();
        said.setText(getTranslation("hours.copied"));
    }

    private void changed() {
        said.setText("");
        onChange.run();
    }

    private DayEditor of(DayOfWeek day) {
        return Objects.requireNonNull(days.get(day));
    }
}
