package care.plumbline.portal.hours;

import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;

/** What patients would see of a draft, day by day. */
class PatientPreview extends Composite<Section> {

    private final ZoneId zone;
    private final LocalDate today;
    private final Select<VisitType> type = new Select<>();
    private final Paragraph sum = new Paragraph();
    private final Div days = new Div();

    PatientPreview(ZoneId zone, LocalDate today, Runnable onType) {
        this.zone = zone;
        this.today = today;
        type.setLabel(getTranslation("hours.preview.type"));
        type.setItems(VisitType.values());
        type.setItemLabelGenerator(one -> getTranslation("hours.visit-type." + one.name()));
        type.setValue(VisitType.NEW_PATIENT);
        type.addValueChangeListener(change -> onType.run());
        // Only the sum is read out after a change: the times themselves would go on for minutes.
        sum.getElement().setAttribute("role", "status");
        days.addClassName("preview-days");
        getContent().addClassNames("section", "card");
        getContent()
                .add(
                        new H2(getTranslation("hours.preview")),
                        new Paragraph(getTranslation("hours.preview.text")),
                        type,
                        sum,
                        days);
    }

    VisitType type() {
        return type.getValue();
    }

    /** Shows the times of each day from today to as far ahead as the draft lets patients book. */
    void show(List<OpenTime> times, long ahead) {
        sum.setText(
                times.isEmpty()
                        ? getTranslation("hours.preview.none")
                        : getTranslation("hours.preview.sum", HoursWords.count("hours.times", times.size())));
        days.removeAll();
        for (var after = 0L; after <= ahead; after++) {
            var day = today.plusDays(after);
            addDay(
                    day,
                    times.stream()
                            .filter(time -> time.slot()
                                    .start()
                                    .atZone(zone)
                                    .toLocalDate()
                                    .equals(day))
                            .toList());
        }
    }

    /** Says why there is nothing to show. */
    void refuse(String words) {
        sum.setText("");
        days.removeAll();
        days.add(new Notice(Notice.Kind.ERROR, words));
    }

    private void addDay(LocalDate day, List<OpenTime> times) {
        var title = new H3(getTranslation(
                "hours.preview.day",
                Formats.day(day, getLocale()),
                times.isEmpty()
                        ? getTranslation("hours.preview.day.none")
                        : HoursWords.count("hours.times", times.size())));
        days.add(title);
        if (!times.isEmpty()) {
            days.add(new Paragraph(times.stream()
                    .map(time ->
                            Formats.time(time.slot().start(), zone, getLocale()).replace(' ', '\u00a0'))
                    .collect(Collectors.joining(", "))));
        }
    }
}
