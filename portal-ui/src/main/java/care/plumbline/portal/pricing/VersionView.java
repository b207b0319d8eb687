package care.plumbline.portal.pricing;

import care.plumbline.billing.pricing.PricingVersionId;
import care.plumbline.billing.pricing.version.ManageDraft.Step;
import care.plumbline.billing.pricing.version.PricingDesk.Opened;
import care.plumbline.billing.pricing.version.PricingVersion;
import care.plumbline.billing.pricing.version.VersionStatus;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.StaffShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;

/** One version: a draft to be worked on, or one to be decided, or one to be read. */
@Route(value = PricesView.PRICES + "/:id", layout = StaffShell.class)
@RolesAllowed({"PRICING_EDITOR", "PRICING_APPROVER", "ADMINISTRATOR"})
class VersionView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient VersionReading reading;
    private final transient DraftWork drafts;
    private final transient DecisionWork decisions;
    private final transient TrialWork trials;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();
    private String title = "";

    VersionView(
            VersionReading reading, DraftWork drafts, DecisionWork decisions, TrialWork trials, CurrentActor current) {
        this.reading = reading;
        this.drafts = drafts;
        this.decisions = decisions;
        this.trials = trials;
        this.current = current;
        getContent().addClassNames("page", "page--wide");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        messages.removeAll();
        load(new PricingVersionId(Ids.of(event, "id")));
    }

    private void load(PricingVersionId id) {
        var actor = current.get();
        var zone = reading.zone(actor);
        var opened = reading.open(actor, id).orElseThrow(NotFoundException::new);
        var version = opened.version();
        title = getTranslation(
                "pricing.version.title",
                getTranslation("pricing-kind." + version.kind().name()),
                Integer.toString(version.number()));
        var diff = new DiffSection(
                opened,
                reading.versions(actor, version.kind()),
                other -> reading.changes(current.get(), other.id(), id));
        var preview = new PreviewSection(
                trials, current, id, reading.start(actor, null).at(), zone);
        var isDraft = version.status() == VersionStatus.DRAFT && actor.is(Role.PRICING_EDITOR);
        getContent().removeAll();
        getContent().add(new KindLinks(version.kind()), new Heading(title), messages, new VersionFacts(opened, zone));
        if (isDraft) {
            new DraftParts(reading, drafts, current, this::reloaded)
                    .addTo(getContent(), opened, trials.payers(actor), diff, preview, impact(opened));
        } else {
            var decision = new DecisionParts(reading, decisions, current, this::reloaded);
            getContent().add(cells(version), diff, preview, impact(opened));
            decision.addTo(getContent(), opened);
        }
        var actions = new VersionActions(opened, () -> reading.csv(current.get(), id));
        getContent()
                .add(
                        actor.is(Role.PRICING_EDITOR)
                                ? actions.forEditor(this::step, from -> restore(version))
                                : actions,
                        new HistorySection(version.kind(), reading.history(actor, id), zone));
    }

    private ImpactSection impact(Opened opened) {
        var mayStart = !current.get().is(Role.ADMINISTRATOR);
        return new ImpactSection(trials, current, opened.version(), reading.zone(current.get()), mayStart);
    }

    private Section cells(PricingVersion version) {
        var caption = getTranslation("pricing.cells");
        var section = new Section(new H2(caption), new SheetTable(caption, version.kind(), version.sheet()));
        section.addClassName("section");
        return section;
    }

    private void step(PricingVersionId id, Step step) {
        drafts.step(current.get(), id, step);
        if (step == Step.DISCARD) {
            var kind = reading.open(current.get(), id).orElseThrow().version().kind();
            UI.getCurrent()
                    .navigate(PricesView.PRICES, QueryParameters.simple(Map.of("kind", kind.name(), "discarded", "1")));
        } else {
            reloaded(id, "pricing.done." + step.name());
        }
    }

    private void restore(PricingVersion version) {
        Pages.show(address(drafts.draft(current.get(), version.kind(), version.id())));
    }

    private void reloaded(PricingVersionId id, String key) {
        load(id);
        messages.say(Notice.Kind.OK, getTranslation(key));
    }

    @Override
    public String title() {
        return title;
    }

    static String address(PricingVersionId id) {
        return PricesView.PRICES + "/" + id.value();
    }

    static Anchor link(PricingVersion version) {
        return new Anchor("/" + address(version.id()), Words.of("pricing.version", Integer.toString(version.number())));
    }
}
