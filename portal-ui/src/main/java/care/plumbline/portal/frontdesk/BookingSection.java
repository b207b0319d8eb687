package care.plumbline.portal.frontdesk;

import care.plumbline.domain.people.People;
import care.plumbline.domain.scheduling.Clearance;
import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.i18n.States;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** What triage lets the patient book, in words to say on the phone; a chosen time is kept until they have paid. */
class BookingSection extends Composite<Section> {

    private final transient BookingDesk desk;
    private final Supplier<Actor> acting;
    private final transient People.Patient patient;
    private final ZoneId zone;
    private final Messages messages = new Messages();
    private final Div body = new Div();
    private final Checkbox seenInPerson = new Checkbox();

    BookingSection(BookingDesk desk, Supplier<Actor> acting, People.Patient patient, ZoneId zone) {
        this.desk = desk;
        this.acting = acting;
        this.patient = patient;
        this.zone = zone;
        getContent().addClassName("section");
        getContent().add(new H2(getTranslation("desk.book.title")), messages, body);
        refresh();
    }

    private void refresh() {
        body.removeAll();
        desk.held(acting.get()).ifPresent(held -> body.add(kept(held)));
        var clearance = desk.clearance(acting.get());
        if (clearance instanceof Clearance.Blocked(var reason)) {
            body.add(new Notice(Notice.Kind.WARN, getTranslation("desk-blocked." + reason.name())));
            return;
        }
        if (clearance instanceof Clearance.Bridge(var within, var consent)) {
            seenInPerson.setLabel(getTranslation("consent." + consent.name()));
            body.add(new Notice(Notice.Kind.WARN, getTranslation("desk.book.bridge", within.toHours())), seenInPerson);
        }
        if (clearance instanceof Clearance.Within(var duration)) {
            body.add(new Notice(Notice.Kind.PLAIN, getTranslation("desk.book.within", duration.toDays())));
        }
        var times = new Div();
        body.add(
                new Paragraph(getTranslation(
                        "desk.book.where", States.name(patient.details().state()))),
                new Actions(Actions.secondary(getTranslation("desk.book.action"), () -> showTimes(times))),
                times);
    }

    private Section kept(MyHold.Held held) {
        var release = Actions.secondary(getTranslation("desk.hold.release"), () -> {
            desk.release(acting.get());
            refresh();
            messages.say(Notice.Kind.OK, getTranslation("desk.hold.released"));
        });
        var card = new Section(
                new H3(getTranslation("desk.hold.title")), new Paragraph(sentence(held)), new Actions(release));
        card.addClassNames("card", "desk-card");
        return card;
    }

    private String sentence(MyHold.Held held) {
        var until = held.hold().expiresAt();
        return getTranslation(
                "desk.hold.text",
                Formats.dayAndTime(held.hold().slot().start(), zone, getLocale()),
                held.doctorName(),
                until == null ? "" : Formats.time(until, zone, getLocale()),
                Formats.zone(zone, getLocale()));
    }

    private void showTimes(Div place) {
        place.removeAll();
        place.add(new TimesPicker(zone, new TimesPicker.Source() {

            @Override
            public List<OpenTime> list() {
                return desk.times(acting.get(), patient);
            }

            @Override
            public void take(OpenTime time) {
                desk.hold(acting.get(), time, zone, seenInPerson.getValue());
                seenInPerson.setValue(false);
                refresh();
                messages.say(Notice.Kind.OK, getTranslation("desk.hold.done"));
            }

            @Override
            public String label(String moment, String doctorName) {
                return getTranslation("desk.book.label", moment, doctorName);
            }
        }));
    }
}
