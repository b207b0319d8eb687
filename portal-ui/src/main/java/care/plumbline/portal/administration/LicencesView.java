package care.plumbline.portal.administration;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.Licences;
import care.plumbline.domain.people.RecordLicence;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Doctors' licences by state, as the clinic has verified them, and recording one. */
@Route(value = Pages.LICENCES, layout = StaffShell.class)
@RolesAllowed("ADMINISTRATOR")
class LicencesView extends Composite<Div> implements BeforeEnterObserver, Titled {

    /** A renewal takes a board about this long. */
    private static final long SOON = 90;

    private final transient Licences licences;
    private final transient RecordLicence recording;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();
    private final Div list = new Div();

    LicencesView(Licences licences, RecordLicence recording, Clinic clinic, CurrentActor current) {
        this.licences = licences;
        this.recording = recording;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("licences.title")),
                        new Paragraph(getTranslation("licences.text")),
                        messages,
                        new LicenceForm(clinic.doctors(current.get()), this::record),
                        list);
        show();
    }

    private void record(RecordLicence.Licence licence) {
        recording.record(current.get(), licence);
        messages.say(Notice.Kind.OK, getTranslation("licences.recorded"));
        show();
    }

    private void show() {
        var table = new NativeTable();
        table.addClassName("agenda");
        var head = table.getHead().addRow();
        for (var column : List.of("doctor", "state", "number", "ends")) {
            head.addHeaderCell().setText(getTranslation("licences." + column));
        }
        licences.list(current.get()).forEach(licence -> table.getBody().add(row(licence)));
        list.removeAll();
        list.add(table);
    }

    private NativeTableRow row(Licences.Recorded licence) {
        var row = new NativeTableRow();
        row.addDataCell().setText(licence.doctorName());
        row.addDataCell().setText(States.name(licence.state()));
        row.addDataCell().setText(licence.number());
        row.addDataCell().setText(ends(licence));
        return row;
    }

    private String ends(Licences.Recorded licence) {
        var day = Formats.date(licence.expiresOn(), getLocale());
        if (licence.daysLeft() < 0) {
            return getTranslation("licences.ended", day);
        }
        return licence.daysLeft() <= SOON ? getTranslation("licences.soon", day, licence.daysLeft()) : day;
    }

    @Override
    public String title() {
        return getTranslation("licences.title");
    }
}
