package care.plumbline.portal.pricing;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.pricing.Prices;
import care.plumbline.billing.pricing.PricingRefused;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.availability.VisitType;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.Words;
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
import java.time.ZoneId;

/** The prices now and next; an editor proposes, another person approves. */
@Route(value = "staff/prices", layout = StaffShell.class)
@RolesAllowed({"PRICING_EDITOR", "PRICING_APPROVER", "ADMINISTRATOR"})
class PricesView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Prices prices;
    private final transient PriceChanges changes;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();

    PricesView(Prices prices, PriceChanges changes, Clinic clinic, CurrentActor current) {
        this.prices = prices;
        this.changes = changes;
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
        var waiting = prices.waiting(actor);
        waiting.ifPresent(found -> getContent().add(waiting(found, now, zone)));
        if (waiting.isEmpty() && actor.is(Role.PRICING_EDITOR)) {
            var key = CommandKey.next();
            getContent().add(new ProposalForm(now, zone, request -> {
                changes.propose(current.get(), key, request);
                tell(Notice.Kind.OK, getTranslation("pricing.proposed"));
                show();
            }));
        }
    }

    private Section waiting(Prices.Waiting proposal, Prices.Listed now, ZoneId zone) {
        var from = proposal.effectiveFrom();
        var facts = new SummaryList()
                .with(getTranslation("pricing.self-pay"), change(now.selfPay(), proposal.selfPay()))
                .with(getTranslation("pricing.copay"), change(now.typicalCopay(), proposal.typicalCopay()))
                .with(getTranslation("pricing.charge"), change(now.charge(), proposal.charge()))
                .with(
                        getTranslation("pricing.starts"),
                        from == null ? getTranslation("pricing.at-once") : Formats.dateAndTime(from, zone, getLocale()))
                .with(getTranslation("pricing.reason"), proposal.reason());
        var section =
                new Section(new H2(getTranslation("pricing.waiting", Integer.toString(proposal.versionNo()))), facts);
        section.addClassNames("section", "card");
        if (current.get().is(Role.PRICING_APPROVER)) {
            section.add(new Paragraph(getTranslation("pricing.locked-stay")));
            section.add(new Actions(
                    Actions.primary(
                            getTranslation("pricing.action.approve"),
                            () -> tryTo(() -> {
                                changes.approve(current.get(), proposal.id());
                                tell(Notice.Kind.OK, getTranslation("pricing.approved"));
                                show();
                            })),
                    Actions.secondary(
                            getTranslation("pricing.action.reject"),
                            () -> tryTo(() -> {
                                changes.reject(current.get(), proposal.id());
                                tell(Notice.Kind.PLAIN, getTranslation("pricing.rejected"));
                                show();
                            }))));
        } else {
            section.add(new Paragraph(getTranslation("pricing.needs-another")));
        }
        return section;
    }

    private String change(Money before, Money after) {
        return before.equals(after)
                ? getTranslation("pricing.unchanged", Formats.amount(after, getLocale()))
                : getTranslation(
                        "pricing.change", Formats.amount(before, getLocale()), Formats.amount(after, getLocale()));
    }

    private Div amounts(Prices.Listed list) {
        return new Div(new SummaryList()
                .with(getTranslation("pricing.self-pay"), Formats.amount(list.selfPay(), getLocale()))
                .with(getTranslation("pricing.copay"), Formats.amount(list.typicalCopay(), getLocale()))
                .with(getTranslation("pricing.charge"), Formats.amount(list.charge(), getLocale())));
    }

    private void tryTo(Runnable action) {
        try {
            action.run();
        } catch (PricingRefused refused) {
            tell(Notice.Kind.ERROR, Words.of(refused));
            show();
        }
    }

    private void tell(Notice.Kind kind, String text) {
        messages.say(kind, text);
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
