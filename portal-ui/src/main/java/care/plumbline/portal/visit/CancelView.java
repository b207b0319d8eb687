package care.plumbline.portal.visit;

import care.plumbline.billing.money.Money;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.CancelReason;
import care.plumbline.domain.scheduling.Consequence;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.BackLink;
import care.plumbline.portal.component.ErrorSummary;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Map;

/** Calling a visit off: what it means for the money first, then why, then one button that does it. */
@Route(value = "visits/:visit/cancel", layout = PatientShell.class)
@RolesAllowed("PATIENT")
class CancelView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Changing changing;
    private final transient MyVisits visits;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private CommandKey key = CommandKey.next();
    private final Messages messages = new Messages();
    private final ErrorSummary errors = new ErrorSummary();
    private final RadioButtonGroup<CancelReason> reason = new RadioButtonGroup<>();
    private final Div body = new Div();

    CancelView(Changing changing, MyVisits visits, Clinic clinic, CurrentActor current) {
        this.changing = changing;
        this.visits = visits;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassName("page");
        reason.setLabel(getTranslation("cancel.reason"));
        reason.setItems(Arrays.stream(CancelReason.values())
                .filter(CancelReason::isThePatients)
                .toList());
        reason.setItemLabelGenerator(one -> Words.of("cancel-reason", one));
        reason.addThemeName("vertical");
        reason.addClassName("option-cards");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        key = CommandKey.next();
        var visit = visits.find(actor, new VisitId(Ids.of(event, "visit"))).orElseThrow(NotFoundException::new);
        var zone = VisitorZone.of(UI.getCurrent(), clinic.organisation(actor).zone());
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(Pages.visit(visit.id().value())),
                        new Heading(getTranslation("cancel.title")),
                        new Paragraph(getTranslation(
                                "cancel.visit",
                                Formats.dayAndTime(visit.slot().start(), zone, getLocale()),
                                Formats.zone(zone, getLocale()),
                                visit.doctorName())),
                        messages,
                        body);
        show(visit);
    }

    private void show(BookedVisit visit) {
        body.removeAll();
        try {
            var consequence = changing.consequence(current.get(), visit.id(), CancelReason.OTHER);
            var action = consequence.isFree()
                    ? getTranslation("cancel.action.free")
                    : getTranslation("cancel.action.fee", Formats.amount(fee(consequence), getLocale()));
            body.add(
                    new Notice(consequence.isFree() ? Notice.Kind.PLAIN : Notice.Kind.WARN, words(consequence)),
                    errors,
                    reason,
                    new Actions(
                            Actions.primary(action, () -> cancel(visit, consequence)),
                            Actions.secondary(
                                    getTranslation("cancel.keep"),
                                    () -> Pages.show(Pages.visit(visit.id().value())))));
        } catch (BookingRefused refused) {
            messages.say(refused);
        }
    }

    private String words(Consequence consequence) {
        var released = new Money(consequence.releasedMinor(), consequence.currency());
        if (consequence.isFree()) {
            return released.isZero()
                    ? getTranslation("cancel.nothing-paid")
                    : getTranslation("cancel.free", Formats.amount(released, getLocale()));
        }
        var fee = Formats.amount(fee(consequence), getLocale());
        return released.isZero()
                ? getTranslation("cancel.fee-all", fee)
                : getTranslation("cancel.fee", fee, Formats.amount(released, getLocale()));
    }

    private static Money fee(Consequence consequence) {
        return new Money(consequence.feeMinor(), consequence.currency());
    }

    private void cancel(BookedVisit visit, Consequence shown) {
        var chosen = reason.getValue();
        reason.setInvalid(chosen == null);
        reason.setErrorMessage(chosen == null ? getTranslation("cancel.reason.missing") : "");
        errors.show(chosen == null ? Map.of(reason, getTranslation("cancel.reason.missing")) : Map.of());
        if (chosen == null) {
            return;
        }
        try {
            changing.cancel(current.get(), key, visit.id(), chosen, shown);
            Pages.show(Pages.visit(visit.id().value()));
        } catch (BookingRefused refused) {
            messages.say(refused);
            show(visit);
        }
    }

    @Override
    public String title() {
        return getTranslation("cancel.title");
    }
}
