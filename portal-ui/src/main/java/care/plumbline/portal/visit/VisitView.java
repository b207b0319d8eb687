package care.plumbline.portal.visit;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.VisitStatus;
import care.plumbline.platform.render.VisitCalendar;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.component.SummaryList;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.i18n.Words;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;

/** A booked visit: when, with whom, what happens next, and what can be read afterwards. */
@Route(value = "visits/:visit", layout = PatientShell.class)
@RolesAllowed("PATIENT")
class VisitView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient MyVisits visits;
    private final transient Clinic clinic;
    private final transient VisitCalendar calendar;
    private final transient CheckIn checkIn;
    private final transient Changing changing;
    private final transient Waitlist waitlist;
    private final transient CurrentActor current;

    VisitView(
            MyVisits visits,
            Clinic clinic,
            VisitCalendar calendar,
            CheckIn checkIn,
            Changing changing,
            Waitlist waitlist,
            CurrentActor current) {
        this.visits = visits;
        this.clinic = clinic;
        this.calendar = calendar;
        this.checkIn = checkIn;
        this.changing = changing;
        this.waitlist = waitlist;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var visit = visits.find(actor, new VisitId(Ids.of(event, "visit"))).orElseThrow(NotFoundException::new);
        var organisation = clinic.organisation(actor);
        var zone = VisitorZone.of(UI.getCurrent(), organisation.zone());
        getContent().removeAll();
        getContent().add(panel(visit, zone));
        if (visit.askedToMove()) {
            getContent().add(new Notice(Notice.Kind.WARN, getTranslation("visit.to-move")));
        }
        getContent().add(facts(visit, zone));
        if (visit.status() == VisitStatus.BOOKED) {
            getContent()
                    .add(
                            new CheckInBox(checkIn, current::get, visit),
                            next(visit),
                            new CalendarFileLink(calendar, visit));
            addChanges(visit, zone, organisation.phone());
        }
        getContent().add(new Anchor("/" + Pages.receipt(visit.payment().value()), getTranslation("visit.receipt")));
        if (visit.plan() != null) {
            var plan = visit.plan();
            getContent()
                    .add(new Actions(
                            Actions.primary(getTranslation("visits.plan"), () -> Pages.show(Pages.plan(plan)))));
        }
    }

    private void addChanges(BookedVisit visit, ZoneId zone, String clinicPhone) {
        var now = changing.now();
        getContent().add(new ChangeBox(visit, changing.consequence(current.get(), visit.id()), zone, now, clinicPhone));
        if (visit.slot().start().isAfter(now)) {
            getContent().add(new WaitlistBox(waitlist, current::get, visit, zone));
        }
    }

    private Div panel(BookedVisit visit, ZoneId zone) {
        var panel = new Div(
                new Heading(getTranslation("visit.title." + visit.status().name())),
                new Paragraph(Formats.dayAndTime(visit.slot().start(), zone, getLocale()) + " "
                        + Formats.zone(zone, getLocale())));
        panel.addClassName("confirm-panel");
        panel.getElement().setAttribute("role", "status");
        return panel;
    }

    private SummaryList facts(BookedVisit visit, ZoneId zone) {
        var facts = new SummaryList()
                .with(getTranslation("visit.doctor"), visit.doctorName())
                .with(
                        getTranslation("visit.when"),
                        getTranslation(
                                "visit.from-to",
                                Formats.dayAndTime(visit.slot().start(), zone, getLocale()),
                                Formats.time(visit.slot().end(), zone, getLocale()),
                                Formats.zone(zone, getLocale())))
                .with(getTranslation("visit.how"), getTranslation("visit.how.phone", Formats.phone(visit.phone())))
                .with(getTranslation("visit.state"), States.name(visit.state()));
        if (visit.cancelReason() != null) {
            facts.with(getTranslation("visit.reason"), Words.of("cancel-reason", visit.cancelReason()));
        }
        return facts;
    }

    private Div next(BookedVisit visit) {
        var steps = new OrderedList(
                new ListItem(getTranslation("visit.next.mail")),
                new ListItem(getTranslation("visit.next.call", visit.doctorName(), Formats.phone(visit.phone()))),
                new ListItem(getTranslation("visit.next.ready")));
        return new Div(new H2(getTranslation("visit.next")), steps);
    }

    @Override
    public String title() {
        return getTranslation("visit.page-title");
    }
}
