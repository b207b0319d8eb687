package care.plumbline.portal.booking;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Open times, one day at a time, by doctor; every button says day, time, zone, way and doctor in full. */
public class SlotList extends Composite<Div> {

    private final List<OpenTime> times;
    private final List<Clinic.DoctorCard> doctors;
    private final ZoneId zone;
    private final Consumer<OpenTime> onChoice;
    private final RadioButtonGroup<LocalDate> picker = new RadioButtonGroup<>(getTranslation("times.day"));
    private final Div day = new Div();

    /** A list of at least one time, told by the clock of this zone. */
    public SlotList(List<OpenTime> times, List<Clinic.DoctorCard> doctors, ZoneId zone, Consumer<OpenTime> onChoice) {
        this.times = times;
        this.doctors = doctors;
        this.zone = zone;
        this.onChoice = onChoice;
        var days = times.stream().map(this::dayOf).distinct().toList();
        picker.setItems(days);
        picker.setItemLabelGenerator(date -> Formats.day(date, getLocale()));
        picker.addClassName("day-picker");
        picker.setValue(days.getFirst());
        picker.addValueChangeListener(change -> show(change.getValue()));
        day.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("slot-list");
        getContent().add(picker, day);
        show(days.getFirst());
    }

    /** The day that is shown. */
    public LocalDate day() {
        return picker.getValue();
    }

    /** Opens that day, if it still has open times. */
    public void open(LocalDate date) {
        if (times.stream().anyMatch(time -> dayOf(time).equals(date))) {
            picker.setValue(date);
        }
    }

    /** A button for one time, with its short or full text, and always its full name. */
    static Button button(OpenTime time, ZoneId zone, Locale locale, String text, Consumer<OpenTime> onChoice) {
        var start = time.slot().start();
        var button = new Button(text, click -> onChoice.accept(time));
        button.setAriaLabel(button.getTranslation(
                "times.slot.label",
                Formats.dayAndTime(start, zone, locale),
                Formats.zone(zone, locale),
                time.doctorName()));
        button.addClassName("slot");
        button.setDisableOnClick(true);
        return button;
    }

    private void show(LocalDate date) {
        var ofDay = times.stream().filter(time -> dayOf(time).equals(date)).toList();
        day.removeAll();
        var count = new Paragraph(getTranslation("times.count", ofDay.size(), Formats.day(date, getLocale())));
        count.addClassName("quiet");
        day.add(count);
        for (var doctor : doctors) {
            var own = ofDay.stream()
                    .filter(time -> time.doctor().equals(doctor.id()))
                    .toList();
            if (!own.isEmpty()) {
                day.add(card(doctor, own));
            }
        }
    }

    private Section card(Clinic.DoctorCard doctor, List<OpenTime> own) {
        var languages = doctor.languages().stream()
                .map(code -> Locale.of(code).getDisplayLanguage(getLocale()))
                .collect(Collectors.joining(", "));
        var facts = new Paragraph(getTranslation("times.doctor", doctor.credentials(), languages));
        facts.addClassName("quiet");
        var slots = new Div(own.stream()
                .map(time ->
                        button(time, zone, getLocale(), Formats.time(time.slot().start(), zone, getLocale()), onChoice))
                .toArray(Button[]::new));
        slots.addClassName("slots");
        var card = new Section(new H2(doctor.name()), facts, new H3(getTranslation("times.open")), slots);
        card.addClassNames("doctor-card", "slot-day");
        return card;
    }

    private LocalDate dayOf(OpenTime time) {
        return time.slot().start().atZone(zone).toLocalDate();
    }
}
