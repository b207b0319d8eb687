package care.plumbline.portal.administration;

import care.plumbline.domain.audit.AuditTrail;
import care.plumbline.domain.people.Clinic;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Who did or saw what, newest first. */
@Route(value = "staff/audit", layout = StaffShell.class)
@RolesAllowed({"AUDITOR", "ADMINISTRATOR"})
class AuditView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient AuditTrail trail;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final Paragraph text = new Paragraph();
    private final Grid<AuditTrail.Entry> grid = new Grid<>();

    AuditView(AuditTrail trail, Clinic clinic, CurrentActor current) {
        this.trail = trail;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
        getContent().add(new Heading(getTranslation("audit.title")), text, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var zone = clinic.organisation(actor).zone();
        text.setText(getTranslation("audit.text", Formats.zone(zone, getLocale())));
        grid.removeAllColumns();
        grid.getElement().setAttribute("aria-label", getTranslation("audit.title"));
        grid.addColumn(entry -> Formats.dateAndTime(entry.at(), zone, getLocale()))
                .setHeader(getTranslation("audit.at"))
                .setAutoWidth(true);
        grid.addColumn(entry -> getTranslation("role." + entry.actorRole()))
                .setHeader(getTranslation("audit.role"))
                .setAutoWidth(true);
        grid.addColumn(entry -> getTranslation("audit-action." + entry.action()))
                .setHeader(getTranslation("audit.action"))
                .setAutoWidth(true);
        grid.addColumn(AuditTrail.Entry::recordType)
                .setHeader(getTranslation("audit.record"))
                .setAutoWidth(true);
        grid.addColumn(AuditTrail.Entry::recordId)
                .setHeader(getTranslation("audit.record-id"))
                .setAutoWidth(true);
        grid.addColumn(AuditTrail.Entry::patientId)
                .setHeader(getTranslation("audit.patient"))
                .setAutoWidth(true);
        grid.addColumn(AuditTrail.Entry::actorAccount)
                .setHeader(getTranslation("audit.account"))
                .setAutoWidth(true);
        grid.addColumn(AuditTrail.Entry::session)
                .setHeader(getTranslation("audit.session"))
                .setAutoWidth(true);
        grid.setItems(
                query -> trail.page(current.get(), query.getOffset(), query.getLimit()).stream(),
                query -> trail.count(current.get()));
    }

    @Override
    public String title() {
        return getTranslation("audit.title");
    }
}
