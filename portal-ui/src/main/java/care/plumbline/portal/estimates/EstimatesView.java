package care.plumbline.portal.estimates;

import care.plumbline.billing.estimate.AskForEstimate;
import care.plumbline.billing.estimate.MyEstimates;
import care.plumbline.billing.estimate.MyEstimates.Entry;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;

/** A patient's good-faith estimates, the newest first. */
@Route(value = Pages.ESTIMATES, layout = PatientShell.class)
@RolesAllowed("PATIENT")
class EstimatesView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient MyEstimates estimates;
    private final transient AskForEstimate asking;
    private final transient Clinic clinic;
    private final transient CurrentActor current;

    EstimatesView(MyEstimates estimates, AskForEstimate asking, Clinic clinic, CurrentActor current) {
        this.estimates = estimates;
        this.asking = asking;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var zone = VisitorZone.of(UI.getCurrent(), clinic.organisation(actor).zone());
        var own = estimates.list(actor);
        getContent().removeAll();
        getContent()
                .add(new Heading(getTranslation("estimates.title")), new Paragraph(getTranslation("estimates.lead")));
        if (own.isEmpty()) {
            getContent().add(empty());
        }
        own.forEach(entry -> getContent().add(card(entry, zone)));
        getContent()
                .add(
                        new Paragraph(getTranslation("estimates.ask.text")),
                        new Actions(Actions.secondary(getTranslation("estimates.ask"), this::ask)));
    }

    private void ask() {
        var id = asking.ask(current.get(), VisitType.NEW_PATIENT);
        UI.getCurrent().navigate(Pages.estimate(id.value()));
    }

    private Section card(Entry entry, ZoneId zone) {
        var start = entry.visitStart();
        var issued = new Paragraph(getTranslation(
                "estimates.issued", Formats.date(entry.issuedAt().atZone(zone).toLocalDate(), getLocale())));
        issued.addClassName("quiet");
        var card = new Section(
                new H2(
                        start == null
                                ? getTranslation("estimates.no-time")
                                : getTranslation("estimates.visit", Formats.dateAndTime(start, zone, getLocale()))),
                new Paragraph(getTranslation("estimates.total", Formats.amount(entry.total(), getLocale()))),
                issued);
        if (entry.replacedBy() != null) {
            card.add(new Paragraph(getTranslation("estimates.replaced")));
        }
        card.add(new Paragraph(new Anchor(
                "/" + Pages.estimate(entry.id().value()),
                getTranslation("estimates.open", entry.number(), entry.version()))));
        card.addClassName("card");
        return card;
    }

    private Div empty() {
        var empty = new Div(
                new H2(getTranslation("estimates.empty.title")), new Paragraph(getTranslation("estimates.empty.text")));
        empty.addClassName("empty-state");
        return empty;
    }

    @Override
    public String title() {
        return getTranslation("estimates.title");
    }
}
