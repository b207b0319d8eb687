package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.Prices;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The prices now and next; an editor proposes, another person approves. */
@Route(value = "staff/prices", layout = StaffShell.class)
@RolesAllowed({"PRICING_EDITOR", "PRICING_APPROVER", "ADMINISTRATOR"})
class PricesView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Prices prices;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    PricesView(Prices prices, Clinic clinic, CurrentActor current) {
        this.prices = prices;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        show();
    }

    private void show() {
        var actor = current.get();
        var zone = clinic.organisation(actor).zone();
        var now = prices.current(actor, VisitType.NEW_PATIENT);
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("pricing.title")),
                        new Paragraph(getTranslation("pricing.zone", Formats.zone(zone, getLocale()))),
                        messages,
                        section("pricing.now", amounts(now)));
        prices.next(actor, VisitType.NEW_PATIENT)
                .ifPresentOrElse(
                        next -> getContent()
                                .add(section(
                                        "pricing.next",
                                        new Div(
                                                new Paragraph(getTranslation(
                                                        "pricing.from",
                                                        Formats.dateAndTime(next.from(), zone, getLocale()))),
                                                amounts(next)))),
                        () -> getContent()
                                .add(section(
                                        "pricing.next", new Div(new Paragraph(getTranslation("pricing.next.none"))))));
    }

    private Div amounts(Prices.Listed list) {
        return new Div(new SummaryList()
                .with(getTranslation("pricing.self-pay"), Formats.amount(list.selfPay(), getLocale()))
                .with(getTranslation("pricing.copay"), Formats.amount(list.typicalCopay(), getLocale()))
                .with(getTranslation("pricing.charge"), Formats.amount(list.charge(), getLocale())));
    }

    private Section section(String key, Div content) {
        var section = new Section(new H2(getTranslation(key)), content);
        section.addClassName("section");
        return section;
    }

    @Override
    public String title() {
        return getTranslation("pricing.title");
    }
}
