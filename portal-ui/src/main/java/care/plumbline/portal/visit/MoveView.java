package care.plumbline.portal.visit;

import care.plumbline.domain.people.Clinic;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.platform.security.CurrentActor;
import care.plumbline.portal.booking.NearestTimes;
import care.plumbline.portal.booking.SlotList;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.BackLink;
import care.plumbline.portal.component.Heading;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Titled;
import care.plumbline.portal.component.ZoneNote;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.VisitorZone;
import care.plumbline.portal.shell.Ids;
import care.plumbline.portal.shell.Pages;
import care.plumbline.portal.shell.PatientShell;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;

/** Another time for a booked visit: choosing shows what would be, confirming moves it. */
@Route(value = "visits/:visit/move", layout = PatientShell.class)
@RolesAllowed("PATIENT")
class MoveView extends Composite<Div> implements BeforeEnterObserver, Titled {

    private final transient Changing changing;
    private final transient MyVisits visits;
    private final transient Clinic clinic;
    private final transient CurrentActor current;
    private final Messages messages = new Messages();
    private final Div body = new Div();

    MoveView(Changing changing, MyVisits visits, Clinic clinic, CurrentActor current) {
        this.changing = changing;
        this.visits = visits;
        this.clinic = clinic;
        this.current = current;
        getContent().addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = current.get();
        var visit = visits.find(actor, new VisitId(Ids.of(event, "visit"))).orElseThrow(NotFoundException::new);
        var clinicZone = clinic.organisation(actor).zone();
        var zone = VisitorZone.of(UI.getCurrent(), clinicZone);
        getContent().removeAll();
        getContent()
                .add(
                        new BackLink(Pages.visit(visit.id().value())),
                        new Heading(getTranslation("move.title")),
                        new Paragraph(getTranslation(
                                "move.now",
                                Formats.dayAndTime(visit.slot().start(), zone, getLocale()),
                                Formats.zone(zone, getLocale()),
                                visit.doctorName())),
                        new Paragraph(getTranslation("move.keeps")),
                        new ZoneNote(zone, clinicZone, changing.now(), OpenTimes.HORIZON),
                        messages,
                        body);
        showTimes(visit, zone);
    }

    private void showTimes(BookedVisit visit, ZoneId zone) {
        body.removeAll();
        try {
            var open = changing.times(current.get(), visit.id());
            body.add(
                    open.isEmpty()
                            ? nothingOpen()
                            : new SlotList(
                                    open, clinic.doctors(current.get()), zone, time -> confirm(visit, time, zone)));
        } catch (BookingRefused refused) {
            messages.say(refused);
        }
    }

    private Div nothingOpen() {
        var empty = new Div(new H2(getTranslation("move.none.title")), new Paragraph(getTranslation("move.none.text")));
        empty.addClassName("empty-state");
        return empty;
    }

    private void confirm(BookedVisit visit, OpenTime to, ZoneId zone) {
        var key = CommandKey.next();
        var question = new H2(getTranslation(
                "move.confirm",
                Formats.dayAndTime(to.slot().start(), zone, getLocale()),
                Formats.zone(zone, getLocale()),
                to.doctorName()));
        question.getElement().setAttribute("tabindex", "-1").executeJs("setTimeout(() => this.focus())");
        messages.removeAll();
        body.removeAll();
        body.add(
                question,
                new Actions(
                        Actions.primary(getTranslation("move.action"), () -> move(visit, key, to, zone)),
                        Actions.secondary(getTranslation("move.keep"), () -> showTimes(visit, zone))));
    }

    private void move(BookedVisit visit, CommandKey key, OpenTime to, ZoneId zone) {
        try {
            changing.move(current.get(), key, visit.id(), to, zone);
            Pages.show(Pages.visit(visit.id().value()));
        } catch (BookingRefused refused) {
            messages.say(refused);
            showTimes(visit, zone);
            if (refused instanceof BookingRefused.TimeTaken) {
                messages.add(new NearestTimes(
                        to.slot().start(),
                        changing.times(current.get(), visit.id()),
                        zone,
                        other -> confirm(visit, other, zone)));
            }
        }
    }

    @Override
    public String title() {
        return getTranslation("move.title");
    }
}
