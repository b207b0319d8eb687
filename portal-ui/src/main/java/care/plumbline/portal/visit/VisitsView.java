package care.plumbline.portal.visit;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
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

/** A patient's visits, the next or newest first. */
@Route(value = Pages.VISITS, layout = PatientShell.class)
@RolesAllowed("PATIENT")
class VisitsView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient MyVisits visits;
    private final transient Clinic clinic;
    private final transient CurrentActor current;

    VisitsView(MyVisits visits, Clinic clinic, CurrentActor current) {
        this.visits = visits;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var zone = VisitorZone.of(UI.getCurrent(), clinic.organisation(actor).zone());
        var own = visits.list(actor);
        getContent().removeAll();
        getContent().add(new Heading(getTranslation("visits.title")));
        if (event.getLocation().getQueryParameters().getParameters().containsKey("another-person")) {
            getContent().add(new Notice(Notice.Kind.WARN, getTranslation("visits.another-person")));
        }
        if (own.isEmpty()) {
            getContent().add(empty());
        }
        own.forEach(visit -> getContent().add(card(visit, zone)));
        getContent().add(new Paragraph(new Anchor("/" + Pages.CONTACT, getTranslation("visits.contact"))));
    }

    private Section card(BookedVisit visit, ZoneId zone) {
        var state =
                new Paragraph(getTranslation("visit-status." + visit.status().name()));
        state.addClassName("quiet");
        var card = new Section(
                new H2(Formats.dayAndTime(visit.slot().start(), zone, getLocale())),
                new Paragraph(getTranslation("visit.with", visit.doctorName())),
                state,
                new Paragraph(new Anchor("/" + Pages.visit(visit.id().value()), getTranslation("visits.open"))));
        if (visit.plan() != null) {
            card.add(new Paragraph(new Anchor("/" + Pages.plan(visit.plan()), getTranslation("visits.plan"))));
        }
        card.addClassName("card");
        return card;
    }

    private Div empty() {
        var empty = new Div(
                new H2(getTranslation("visits.empty.title")),
                new Paragraph(getTranslation("visits.empty.text")),
                new Actions(Actions.primary(getTranslation("site.landing.start"), () -> Pages.show(Pages.START))));
        empty.addClassName("empty-state");
        return empty;
    }

    @Override
    public String title() {
        return getTranslation("visits.title");
    }
}
