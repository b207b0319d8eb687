package care.plumbline.portal.agenda;

import care.plumbline.domain.visit.DoctorAgenda;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;

/** A doctor's visits, by day, in the doctor's own zone. */
@Route(value = "doctor", layout = StaffShell.class)
@RolesAllowed("DOCTOR")
class AgendaView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient DoctorAgenda agenda;
    private final transient CurrentActor current;

    AgendaView(DoctorAgenda agenda, CurrentActor current) {
        this.agenda = agenda;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var shown = agenda.agenda(current.get());
        var zone = shown.zone();
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("agenda.title")),
                        new Paragraph(getTranslation("agenda.zone", Formats.zone(zone, getLocale()))));
        if (shown.entries().isEmpty()) {
            var empty = new Div(
                    new H2(getTranslation("agenda.empty.title")), new Paragraph(getTranslation("agenda.empty.text")));
            empty.addClassName("empty-state");
            getContent().add(empty);
        }
        shown.entries().stream()
                .map(entry -> entry.slot().start().atZone(zone).toLocalDate())
                .distinct()
                .forEach(day -> getContent()
                        .add(
                                new H2(Formats.day(day, getLocale())),
                                table(
                                        shown.entries().stream()
                                                .filter(entry -> entry.slot()
                                                        .start()
                                                        .atZone(zone)
                                                        .toLocalDate()
                                                        .equals(day))
                                                .toList(),
                                        zone)));
    }

    private NativeTable table(List<DoctorAgenda.Entry> entries, ZoneId zone) {
        var table = new NativeTable();
        table.addClassName("agenda");
        var head = table.getHead().addRow();
        for (var column : List.of("time", "patient", "born", "state", "status")) {
            head.addHeaderCell().setText(getTranslation("agenda.column." + column));
        }
        entries.forEach(entry -> table.getBody().add(row(entry, zone)));
        return table;
    }

    private NativeTableRow row(DoctorAgenda.Entry entry, ZoneId zone) {
        var row = new NativeTableRow();
        row.addDataCell().setText(Formats.time(entry.slot().start(), zone, getLocale()));
        row.addDataCell().add(new Anchor("/" + Pages.review(entry.visit().value()), entry.patientName()));
        row.addDataCell().setText(Formats.date(entry.birthDate(), getLocale()));
        row.addDataCell().setText(States.name(entry.state()));
        row.addDataCell()
                .setText(getTranslation("visit-status." + entry.status().name()));
        return row;
    }

    @Override
    public String title() {
        return getTranslation("agenda.title");
    }
}
