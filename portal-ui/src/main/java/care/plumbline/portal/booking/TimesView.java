package care.plumbline.portal.booking;

import care.plumbline.billing.pricing.Prices;
import care.plumbline.domain.people.AboutMe;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.Clearance.Reason;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.CareCard;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.PriceChip;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.ZoneId;

/** The open times this person may book, by day, in their own zone. */
@Route(value = Pages.TIMES, layout = PatientShell.class)
@AnonymousAllowed
class TimesView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Booking booking;
    private final transient CurrentActor current;
    private final transient AboutMe aboutMe;
    private final transient Clinic clinic;
    private final transient Prices prices;
    private final Messages messages = new Messages();
    private final Div times = new Div();
    private final Checkbox seenInPerson = new Checkbox();

    TimesView(Booking booking, CurrentActor current, AboutMe aboutMe, Clinic clinic, Prices prices) {
        this.booking = booking;
        this.current = current;
        this.aboutMe = aboutMe;
        this.clinic = clinic;
        this.prices = prices;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var details = aboutMe.details(actor).orElse(null);
        if (details == null) {
            event.forwardTo(Pages.ABOUT_YOU);
            return;
        }
        var clearance = booking.clearance(actor);
        if (clearance instanceof Clearance.Blocked(var reason)) {
            turnAway(event, reason);
            return;
        }
        show(actor, details, clearance);
        if (event.getLocation().getQueryParameters().getParameters().containsKey("overlap")) {
            messages.add(new Notice(Notice.Kind.WARN, getTranslation("times.overlap")));
        }
        if (event.getLocation().getQueryParameters().getParameters().containsKey("lapsed")) {
            messages.add(new Notice(Notice.Kind.WARN, getTranslation("refusal.booking.hold-lapsed")));
        }
    }

    private static void turnAway(BeforeEnterEvent event, Reason reason) {
        switch (reason) {
            case EMERGENCY -> Pages.leaveTo("/emergency");
            case UNDER_AGE -> event.forwardTo("check/under-18");
            case NO_INTAKE, STALE -> event.forwardTo(Pages.START);
            // The page of the result assesses again with the birth date known now.
            case NOT_ASSESSED -> event.forwardTo("result");
        }
    }

    private void show(Actor actor, PersonalDetails details, Clearance clearance) {
        var zone = VisitorZone.of(UI.getCurrent(), clinic.organisation(actor).zone());
        var back = new Anchor("/" + Pages.ABOUT_YOU, getTranslation("common.back"));
        back.addClassName("back-link");
        var progress = new Paragraph(getTranslation("chapter.book"));
        progress.addClassName("chapter-progress");
        getContent().removeAll();
        messages.removeAll();
        getContent()
                .add(
                        back,
                        new PriceChip(prices, actor),
                        progress,
                        new Heading(getTranslation("times.title")),
                        new Paragraph(getTranslation("times.where", States.name(details.state()))),
                        new Paragraph(getTranslation("times.zone", Formats.zone(zone, getLocale()))),
                        messages);
        addAdvice(clearance);
        getContent().add(times);
        refresh(actor, details, clearance, zone);
    }

    private void addAdvice(Clearance clearance) {
        if (clearance instanceof Clearance.Bridge(var ignored, var consent)) {
            seenInPerson.setLabel(getTranslation("consent." + consent.name()));
            getContent()
                    .add(
                            new CareCard(
                                    CareCard.Level.URGENT,
                                    getTranslation("times.bridge.title"),
                                    new Paragraph(getTranslation("times.bridge.text"))),
                            seenInPerson);
        }
        if (clearance instanceof Clearance.Within) {
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation("times.within")));
        }
    }

    private void refresh(Actor actor, PersonalDetails details, Clearance clearance, ZoneId zone) {
        var open = booking.times(actor, details.state(), clearance);
        var shown = times.getChildren()
                .filter(SlotList.class::isInstance)
                .map(SlotList.class::cast)
                .findFirst();
        times.removeAll();
        if (open.isEmpty()) {
            times.add(new NoTimes(clearance));
        } else {
            var list = new SlotList(open, booking.doctors(actor), zone, time -> hold(time, zone));
            shown.ifPresent(before -> list.open(before.day()));
            times.add(list);
        }
    }

    private void hold(OpenTime time, ZoneId zone) {
        var actor = current.get();
        try {
            booking.hold(actor, time, zone, seenInPerson.getValue());
            var signedIn = actor.is(Role.PATIENT) && aboutMe.isPatient(actor);
            Pages.show(signedIn ? Pages.PRICE : Pages.ACCOUNT);
        } catch (BookingRefused refused) {
            messages.say(refused);
            aboutMe.details(actor).ifPresent(details -> refresh(actor, details, booking.clearance(actor), zone));
            messages.scrollIntoView();
        }
    }

    @Override
    public String title() {
        return getTranslation("times.title");
    }
}
