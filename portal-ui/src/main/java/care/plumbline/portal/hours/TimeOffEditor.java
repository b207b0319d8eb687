package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.Availability.TimeOff;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whole days away, and the days the clinic is closed, which only the front desk changes. */
class TimeOffEditor extends Composite<Section> {

    private final LocalDate today;
    private final Runnable onChange;
    private final List<TimeOff> off;
    private final DatePicker first = picker("hours.off.first");
    private final DatePicker last = picker("hours.off.last");
    private final UnorderedList list = new UnorderedList();

    TimeOffEditor(List<TimeOff> off, List<LocalDate> holidays, LocalDate today, Runnable onChange) {
        this.off = new ArrayList<>(off);
        this.today = today;
        this.onChange = onChange;
        last.setHelperText(getTranslation("hours.off.last.help"));
        list.addClassName("dates");
        var form = new Div(first, last);
        form.addClassName("form");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("hours.off")),
                        list,
                        form,
                        new Actions(Actions.secondary(getTranslation("hours.action.add-off"), this::add)),
                        new H3(getTranslation("hours.holidays")),
                        holidays(holidays));
        arrange();
    }

    /** The stretches of days, the first one first. */
    List<TimeOff> off() {
        return List.copyOf(off);
    }

    /** Days that are picked and not added would be lost without a word. */
    void checkPending(Problems problems) {
        if (first.getValue() != null || last.getValue() != null) {
            problems.add(first, getTranslation("hours.off.pending"));
        }
    }

    private void add() {
        var from = first.getValue();
        var to = last.getValue() == null ? from : last.getValue();
        say(first, from == null ? "hours.off.missing" : "");
        say(last, lastProblem(from, to));
        if (first.isInvalid() || last.isInvalid()) {
            (first.isInvalid() ? first : last).focus();
            return;
        }
        off.add(new TimeOff(from, to));
        first.clear();
        last.clear();
        changed();
    }

    private String lastProblem(LocalDate from, LocalDate to) {
        if (from == null || to == null) {
            return "";
        }
        if (to.isBefore(from)) {
            return "refusal.schedule.time-off-out-of-order";
        }
        return to.isBefore(today) ? "hours.date.past" : "";
    }

    private void say(DatePicker field, String key) {
        field.setInvalid(!key.isEmpty());
        field.setErrorMessage(key.isEmpty() ? "" : getTranslation(key));
    }

    private void changed() {
        arrange();
        onChange.run();
    }

    private void arrange() {
        off.sort(Comparator.comparing(TimeOff::first));
        list.removeAll();
        off.forEach(days -> list.add(item(days)));
        list.setVisible(!off.isEmpty());
    }

    private ListItem item(TimeOff days) {
        var words = days.first().equals(days.last())
                ? Formats.dayAndDate(days.first(), getLocale())
                : getTranslation(
                        "hours.stretch",
                        Formats.dayAndDate(days.first(), getLocale()),
                        Formats.dayAndDate(days.last(), getLocale()));
        var remove = new Button(getTranslation("hours.action.remove"), click -> {
            off.remove(days);
            changed();
            first.focus();
        });
        remove.setAriaLabel(getTranslation("hours.remove.off", words));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return new ListItem(new Span(words), remove);
    }

    private Component holidays(List<LocalDate> holidays) {
        if (holidays.isEmpty()) {
            return new Paragraph(getTranslation("hours.holidays.none"));
        }
        return new UnorderedList(holidays.stream()
                .map(day -> new ListItem(Formats.dayAndDate(day, getLocale())))
                .toArray(ListItem[]::new));
    }

    private DatePicker picker(String key) {
        var picker = new DatePicker(getTranslation(key));
        picker.setI18n(CalendarWords.of(getLocale()));
        picker.setLocale(Formats.regional(getLocale()));
        picker.setManualValidation(true);
        return picker;
    }
}
