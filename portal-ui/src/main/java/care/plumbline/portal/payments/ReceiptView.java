package care.plumbline.portal.payments;

import care.plumbline.billing.money.Money;
import care.plumbline.billing.payment.Payment;
import care.plumbline.billing.payment.PaymentId;
import care.plumbline.billing.payment.PaymentState;
import care.plumbline.billing.payment.Receipt;
import care.plumbline.domain.people.AboutMe;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.shared.Actor;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.QuoteTable;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A receipt: the locked quote, and whether the amount is authorised, charged or let go. */
@Route(value = "payments/:payment", layout = PatientShell.class)
@RolesAllowed("PATIENT")
class ReceiptView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Receipt receipts;
    private final transient MyVisits visits;
    private final transient AboutMe aboutMe;
    private final transient Clinic clinic;
    private final transient CurrentActor current;

    ReceiptView(Receipt receipts, MyVisits visits, AboutMe aboutMe, Clinic clinic, CurrentActor current) {
        this.receipts = receipts;
        this.visits = visits;
        this.aboutMe = aboutMe;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassNames("page", "receipt");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var shown = receipts.of(actor, new PaymentId(Ids.of(event, "payment"))).orElseThrow(NotFoundException::new);
        var payment = shown.payment();
        var organisation = clinic.organisation(actor);
        var zone = VisitorZone.of(UI.getCurrent(), organisation.zone());
        var facts = new SummaryList()
                .with(getTranslation("receipt.reference"), payment.reference())
                .with(getTranslation("receipt.clinic"), organisation.name())
                .with(getTranslation("receipt.patient"), patient(actor))
                .with(getTranslation("receipt.visit"), moment(start(actor, shown), zone))
                .with(getTranslation("receipt.doctor"), doctor(actor, payment))
                .with(getTranslation("receipt.started"), moment(shown.startedAt(), zone))
                .with(
                        getTranslation("receipt.state"),
                        getTranslation("payment-state." + payment.state().name()));
        getContent().removeAll();
        getContent()
                .add(
                        new Heading(getTranslation("receipt.title")),
                        new Notice(
                                Notice.Kind.PLAIN,
                                getTranslation(notice(payment), Formats.amount(shownAmount(payment), getLocale()))),
                        facts,
                        new QuoteTable(shown.quote()));
        if (payment.visit() != null) {
            getContent()
                    .add(new Anchor("/" + Pages.visit(payment.visit().value()), getTranslation("receipt.to-visit")));
        }
        getContent()
                .add(new Actions(Actions.secondary(
                        getTranslation("common.action.print"),
                        () -> UI.getCurrent().getPage().executeJs("window.print()"))));
    }

    private static Money shownAmount(Payment payment) {
        return payment.state() == PaymentState.VOIDED ? payment.amount() : payment.charge();
    }

    private static String notice(Payment payment) {
        var fee = payment.fee();
        if (fee == null || payment.state() == PaymentState.VOIDED || payment.state() == PaymentState.ABANDONED) {
            return "receipt.notice." + payment.state().name();
        }
        var state = payment.state().name().toLowerCase(Locale.ROOT);
        return "receipt.ended." + (fee.isZero() ? "released-" : "fee-") + state;
    }

    private String patient(Actor actor) {
        return aboutMe.details(actor)
                .map(details -> details.givenName() + " " + details.familyName())
                .orElse("");
    }

    /** A visit may have been moved since its price was quoted. */
    private Instant start(Actor actor, Receipt.Shown shown) {
        return visit(actor, shown.payment())
                .map(visit -> visit.slot().start())
                .orElse(shown.quote().visitStart());
    }

    private Optional<BookedVisit> visit(Actor actor, Payment payment) {
        return visits.list(actor).stream()
                .filter(visit -> visit.id().equals(payment.visit()))
                .findFirst();
    }

    private String doctor(Actor actor, Payment payment) {
        return visit(actor, payment).map(BookedVisit::doctorName).orElseGet(() -> getTranslation("receipt.no-visit"));
    }

    private String moment(Instant instant, ZoneId zone) {
        return Formats.dateAndTime(instant, zone, getLocale()) + ", " + Formats.zone(zone, getLocale());
    }

    @Override
    public String title() {
        return getTranslation("receipt.title");
    }
}
