package care.plumbline.portal.frontdesk;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.CommandRefused;
import care.plumbline.domain.shared.Refusal;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Open times by day, of one doctor or any; day and doctor stay chosen when a time is refused. */
class TimesPicker extends Composite<Div> {

    private final Source source;
    private final ZoneId zone;
    private final Messages messages = new Messages();
    private final Select<DoctorId> doctor = new Select<>();
    private final RadioButtonGroup<LocalDate> day = new RadioButtonGroup<>(getTranslation("times.day"));
    private final Div slots = new Div();
    private final Map<DoctorId, String> names = new LinkedHashMap<>();
    private List<OpenTime> open = List.of();

    /** Where the times come from, and what becomes of the chosen one. */
    interface Source {

        /** The open times, earliest first, or a refusal. */
        List<OpenTime> list();

        /** Takes a time, or refuses. */
        void take(OpenTime time);

        /** What a button says in full, of this moment and doctor. */
        String label(String moment, String doctorName);
    }

    TimesPicker(ZoneId zone, Source source) {
        this.zone = zone;
        this.source = source;
        doctor.setLabel(getTranslation("desk.times.doctor"));
        doctor.setEmptySelectionAllowed(true);
        doctor.setEmptySelectionCaption(getTranslation("desk.times.any-doctor"));
        doctor.setItemLabelGenerator(
                id -> id == null ? getTranslation("desk.times.any-doctor") : names.getOrDefault(id, ""));
        doctor.addValueChangeListener(change -> showDays());
        day.setItemLabelGenerator(date -> Formats.day(date, getLocale()));
        day.addClassName("day-picker");
        day.addValueChangeListener(change -> showTimes());
        slots.getElement().setAttribute("aria-live", "polite");
        var clock = new Paragraph(getTranslation("times.zone", Formats.zone(zone, getLocale())));
        getContent().add(clock, messages, doctor, day, slots);
        load();
    }

    private void load() {
        try {
            open = source.list();
        } catch (BookingRefused refused) {
            open = List.of();
            messages.say(Notice.Kind.ERROR, DeskWords.of(refused));
        }
        names.clear();
        open.forEach(time -> names.put(time.doctor(), time.doctorName()));
        var chosen = doctor.getValue();
        doctor.setItems(names.keySet());
        if (chosen != null && names.containsKey(chosen)) {
            doctor.setValue(chosen);
        }
        showDays();
    }

    private Stream<OpenTime> wanted() {
        var chosen = doctor.getValue();
        return open.stream().filter(time -> chosen == null || time.doctor().equals(chosen));
    }

    private void showDays() {
        var before = day.getValue();
        var days = wanted().map(this::dayOf).distinct().toList();
        day.setItems(days);
        day.setVisible(!days.isEmpty());
        if (!days.isEmpty()) {
            day.setValue(before != null && days.contains(before) ? before : days.getFirst());
        }
        showTimes();
    }

    private void showTimes() {
        var date = day.getValue();
        slots.removeAll();
        if (date == null) {
            slots.add(new Paragraph(getTranslation("desk.times.none")));
            return;
        }
        names.forEach((id, name) -> {
            var own = wanted().filter(
                            time -> time.doctor().equals(id) && dayOf(time).equals(date))
                    .map(this::button)
                    .toArray(Button[]::new);
            if (own.length > 0) {
                var row = new Div(own);
                row.addClassName("slots");
                slots.add(new Paragraph(name), row);
            }
        });
    }

    private Button button(OpenTime time) {
        var start = time.slot().start();
        var button = new Button(Formats.time(start, zone, getLocale()), click -> take(time));
        button.setAriaLabel(source.label(Formats.dayAndTime(start, zone, getLocale()), time.doctorName()));
        button.addClassName("slot");
        button.setDisableOnClick(true);
        return button;
    }

    private void take(OpenTime time) {
        try {
            source.take(time);
        } catch (BookingRefused | CommandRefused refused) {
            load();
            messages.say(Notice.Kind.ERROR, sentence(refused, time));
        }
    }

    private String sentence(Refusal refused, OpenTime time) {
        var nearest = NearestTimes.to(time.slot().start(), wanted().toList(), zone, getLocale());
        return !DeskWords.isAboutTheTime(refused) || nearest.isEmpty()
                ? DeskWords.of(refused)
                : DeskWords.of(refused) + " " + getTranslation("desk.times.nearest", nearest);
    }

    private LocalDate dayOf(OpenTime time) {
        return time.slot().start().atZone(zone).toLocalDate();
    }
}
