package care.plumbline.portal.visit;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.waitlist.MyWaitlist;
import care.plumbline.domain.scheduling.waitlist.OfferId;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
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
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;

/** An earlier time that is kept for the patient; looking at it takes nothing, a button does. */
@Route(value = "offers/:offer", layout = PatientShell.class)
@RolesAllowed("PATIENT")
class OfferView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Waitlist waitlist;
    private final transient MyVisits visits;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();
    private CommandKey key = CommandKey.next();

    OfferView(Waitlist waitlist, MyVisits visits, Clinic clinic, CurrentActor current) {
        this.waitlist = waitlist;
        this.visits = visits;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        key = CommandKey.next();
        var zone = VisitorZone.of(UI.getCurrent(), clinic.organisation(actor).zone());
        var offer = waitlist.offer(actor, new OfferId(Ids.of(event, "offer")));
        getContent().removeAll();
        getContent().add(new Heading(getTranslation("offer.title")), messages);
        // Somebody else's offer and one that is over look the same: there is nothing here.
        offer.flatMap(found -> visits.find(actor, found.visit()))
                .ifPresentOrElse(visit -> show(offer.orElseThrow(), visit, zone), this::showOver);
    }

    private void show(MyWaitlist.Offered offer, BookedVisit visit, ZoneId zone) {
        getContent()
                .add(
                        new SummaryList()
                                .with(
                                        getTranslation("offer.new"),
                                        moment(offer.slot().start(), zone, offer.doctorName()))
                                .with(
                                        getTranslation("offer.now"),
                                        moment(visit.slot().start(), zone, visit.doctorName()))
                                .with(
                                        getTranslation("offer.until"),
                                        Formats.time(offer.expiresAt(), zone, getLocale()) + " "
                                                + Formats.zone(zone, getLocale())),
                        new Paragraph(getTranslation("offer.text")),
                        new Actions(
                                Actions.primary(getTranslation("offer.accept"), () -> accept(offer, zone)),
                                Actions.secondary(getTranslation("offer.decline"), () -> decline(offer))));
    }

    private String moment(Instant start, ZoneId zone, String doctor) {
        return getTranslation(
                "cancel.visit", Formats.dayAndTime(start, zone, getLocale()), Formats.zone(zone, getLocale()), doctor);
    }

    private void showOver() {
        getContent()
                .add(
                        new Notice(Notice.Kind.WARN, getTranslation("offer.over")),
                        new Anchor("/" + Pages.VISITS, getTranslation("visits.title")));
    }

    private void accept(MyWaitlist.Offered offer, ZoneId zone) {
        try {
            waitlist.accept(current.get(), key, offer.id(), zone);
            Pages.show(Pages.visit(offer.visit().value()));
        } catch (BookingRefused refused) {
            messages.say(refused);
        }
    }

    private void decline(MyWaitlist.Offered offer) {
        waitlist.decline(current.get(), offer.id());
        Pages.show(Pages.visit(offer.visit().value()));
    }

    @Override
    public String title() {
        return getTranslation("offer.title");
    }
}
