package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.sheet.PricingKind;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;

/** Prices, rates, codes and rules: what is in effect now and next, what is drafted, and what there ever was. */
@Route(value = PricesView.PRICES, layout = StaffShell.class)
@RolesAllowed({"PRICING_EDITOR", "PRICING_APPROVER", "ADMINISTRATOR"})
class PricesView extends Composite<Div> implements BeforeEnterObserver, Titled {

    static final String PRICES = "staff/prices";

    private final transient VersionReading reading;
    private final transient DraftWork drafts;
    private final transient CurrentActor current;
    private PricingKind kind = PricingKind.PRICES;

    PricesView(VersionReading reading, DraftWork drafts, CurrentActor current) {
        this.reading = reading;
        this.drafts = drafts;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        kind = query.getSingleParameter("kind").map(PricesView::kind).orElse(PricingKind.PRICES);
        getContent().removeAll();
        show();
        if (query.getSingleParameter("discarded").isPresent()) {
            var messages = new Messages();
            getContent().addComponentAtIndex(2, messages);
            messages.say(Notice.Kind.OK, getTranslation("pricing.discarded"));
        }
    }

    private void show() {
        var actor = current.get();
        var zone = reading.zone(actor);
        var versions = reading.versions(actor, kind);
        getContent()
                .add(
                        new KindLinks(kind),
                        new Heading(title()),
                        new Paragraph(getTranslation("pricing.text." + kind.name())),
                        new Paragraph(getTranslation("pricing.zone", Formats.zone(zone, getLocale()))),
                        new PendingSection(versions, zone));
        if (actor.is(Role.PRICING_EDITOR)) {
            getContent()
                    .add(new Actions(Actions.primary(
                            getTranslation("pricing.action.draft"),
                            () -> Pages.show(VersionView.address(drafts.draft(current.get(), kind, null))))));
        }
        if (kind == PricingKind.PRICES) {
            getContent()
                    .add(
                            new StandingSection(reading.standing(actor), zone),
                            new DaySection(day -> reading.on(current.get(), day), zone),
                            new TimelineSection(reading.timeline(actor), zone));
        } else {
            getContent()
                    .add(new InEffectSection(kind, reading.inEffect(actor, kind).orElse(null), versions, zone));
        }
        getContent()
                .add(
                        new VersionsSection(versions, zone),
                        new HistorySection(kind, reading.newest(actor, kind), zone)
                                .with(() -> reading.historyCsv(current.get(), kind)));
    }

    private static PricingKind kind(String name) {
        return Arrays.stream(PricingKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(PricingKind.PRICES);
    }

    @Override
    public String title() {
        return getTranslation("pricing-kind." + kind.name());
    }

    static String address(PricingKind kind) {
        return "/" + PRICES + "?kind=" + kind.name();
    }
}
