package care.plumbline.portal.booking;

import care.plumbline.domain.people.AboutMe;
import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.people.PersonalDetails;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.Clearance.Reason;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Role;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.BackLink;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.component.ZoneNote;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
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
    private final Messages messages = new Messages();

    TimesView(Booking booking, CurrentActor current, AboutMe aboutMe, Clinic clinic) {
        this.booking = booking;
        this.current = current;
        this.aboutMe = aboutMe;
        this.clinic = clinic;
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
        var asked = event.getLocation().getQueryParameters().getParameters().keySet();
        var panel = show(actor, details, clearance);
        if (asked.contains("overlap")) {
            messages.add(new Notice(Notice.Kind.WARN, getTranslation("times.overlap")));
        }
        if (asked.contains("released")) {
            messages.add(new Notice(Notice.Kind.OK, getTranslation("times.released")));
        }
        if (asked.contains("lapsed")) {
            messages.add(new Notice(Notice.Kind.WARN, getTranslation("refusal.booking.hold-lapsed")));
            panel.lapsed().ifPresent(time -> messages.add(again(time, panel)));
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

    private OpenTimesPanel show(Actor actor, PersonalDetails details, Clearance clearance) {
        var clinicZone = clinic.organisation(actor).zone();
        var zone = VisitorZone.of(UI.getCurrent(), clinicZone);
        var progress = new Paragraph(getTranslation("chapter.book"));
        progress.addClassName("chapter-progress");
        var advice = new BookingAdvice(clearance);
        var panel = new OpenTimesPanel[1];
        panel[0] = new OpenTimesPanel(
                booking, actor, details, clearance, zone, time -> hold(time, zone, advice, panel[0]));
        getContent().removeAll();
        messages.removeAll();
        getContent()
                .add(
                        new BackLink(Pages.ABOUT_YOU),
                        progress,
                        new Heading(getTranslation("times.title")),
                        new Paragraph(getTranslation("times.where", States.name(details.state()))),
                        new ZoneNote(zone, clinicZone, booking.now(), OpenTimes.HORIZON),
                        messages,
                        advice,
                        panel[0]);
        return panel[0];
    }

    private Actions again(OpenTime time, OpenTimesPanel panel) {
        var zone = VisitorZone.of(
                UI.getCurrent(), clinic.organisation(current.get()).zone());
        var text = getTranslation(
                "times.hold-again", Formats.dayAndTime(time.slot().start(), zone, getLocale()), time.doctorName());
        return new Actions(Actions.secondary(text, () -> panel.choose(time)));
    }

    private void hold(OpenTime time, ZoneId zone, BookingAdvice advice, OpenTimesPanel panel) {
        var actor = current.get();
        try {
            booking.hold(actor, time, panel.type(), zone, advice.agreed());
            var signedIn = actor.is(Role.PATIENT) && aboutMe.isPatient(actor);
            Pages.show(signedIn ? Pages.PRICE : Pages.ACCOUNT);
        } catch (BookingRefused refused) {
            messages.say(refused);
            aboutMe.details(actor).ifPresent(details -> panel.refresh(details, booking.clearance(actor)));
            if (refused instanceof BookingRefused.TimeTaken) {
                messages.add(panel.insteadOf(time));
            }
            messages.scrollIntoView();
        }
    }

    @Override
    public String title() {
        return getTranslation("times.title");
    }
}
