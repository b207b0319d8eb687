package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.frontdesk.DayBook;
import care.plumbline.portal.i18n.CalendarWords;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** The visits of a day of the clinic's calendar, in order. */
class DaySection extends Composite<Section> {

    private final ZoneId zone;
    private final Function<LocalDate, List<DayBook.Line>> visits;
    private final Div shown = new Div();

    DaySection(ZoneId zone, LocalDate today, Function<LocalDate, List<DayBook.Line>> visits) {
        this.zone = zone;
        this.visits = visits;
        var day = new DatePicker(getTranslation("desk.day.pick"), today);
        day.setI18n(CalendarWords.of(getLocale()));
        day.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                show(change.getValue());
            }
        });
        shown.addClassName("desk-shown");
        shown.getElement().setAttribute("aria-live", "polite");
        getContent().addClassName("section");
        getContent()
                .add(
                        new H2(getTranslation("desk.day.title")),
                        new Paragraph(getTranslation("desk.day.zone", Formats.zone(zone, getLocale()))),
                        day,
                        shown);
        show(today);
    }

    private void show(LocalDate day) {
        var lines = visits.apply(day);
        shown.removeAll();
        shown.add(new H3(Formats.day(day, getLocale())));
        if (lines.isEmpty()) {
            shown.add(new Paragraph(getTranslation("desk.day.none")));
            return;
        }
        var table = new NativeTable();
        table.addClassName("agenda");
        var head = table.getHead().addRow();
        for (var column : List.of("time", "patient", "doctor", "status")) {
            head.addHeaderCell().setText(getTranslation("desk.column." + column));
        }
        lines.forEach(line -> table.getBody().add(row(line)));
        shown.add(table);
    }

    private NativeTableRow row(DayBook.Line line) {
        var row = new NativeTableRow();
        row.addDataCell().setText(Formats.time(line.slot().start(), zone, getLocale()));
        row.addDataCell().add(new Anchor("/" + Pages.deskPatient(line.account().value()), line.patientName()));
        row.addDataCell().setText(line.doctorName());
        var status =
                new Div(new Span(getTranslation("visit-status." + line.status().name())));
        if (line.askedToMove()) {
            status.add(new Span(" "), new AskedBadge());
        }
        row.addDataCell().add(status);
        return row;
    }
}
