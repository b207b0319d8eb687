package care.plumbline.portal.visit;

import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.waitlist.MyWaitlist;
import care.plumbline.domain.shared.Actor;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.ZoneId;
import java.util.function.Supplier;

/** Asks to be told when something earlier opens; shows what is kept for the patient. */
class WaitlistBox extends Composite<Section> {

    private final transient Waitlist waitlist;
    private final transient Supplier<Actor> current;
    private final transient BookedVisit visit;
    private final ZoneId zone;
    private final Messages messages = new Messages();

    WaitlistBox(Waitlist waitlist, Supplier<Actor> current, BookedVisit visit, ZoneId zone) {
        this.waitlist = waitlist;
        this.current = current;
        this.visit = visit;
        this.zone = zone;
        getContent().addClassName("card");
        show();
    }

    private void show() {
        var actor = current.get();
        getContent().removeAll();
        getContent().add(new H2(getTranslation("waitlist.title")), messages);
        var offered = waitlist.offered(actor, visit.id());
        if (offered.isPresent()) {
            showOffer(offered.get());
        } else if (waitlist.waits(actor, visit.id())) {
            getContent()
                    .add(
                            new Paragraph(getTranslation("waitlist.waiting")),
                            new Actions(Actions.secondary(getTranslation("waitlist.leave"), this::leave)));
        } else {
            showInvitation();
        }
    }

    private void showOffer(MyWaitlist.Offered offered) {
        getContent()
                .add(
                        new Notice(
                                Notice.Kind.OK,
                                getTranslation(
                                        "waitlist.offered",
                                        Formats.time(offered.expiresAt(), zone, getLocale()),
                                        Formats.zone(zone, getLocale()))),
                        new Actions(Actions.secondary(
                                getTranslation("waitlist.see"),
                                () -> Pages.show(Pages.offer(offered.id().value())))));
    }

    private void showInvitation() {
        var sameDoctor = new Checkbox(getTranslation("waitlist.same-doctor", visit.doctorName()));
        getContent()
                .add(
                        new Paragraph(getTranslation("waitlist.text")),
                        sameDoctor,
                        new Actions(Actions.secondary(
                                getTranslation("waitlist.join"),
                                () -> join(Boolean.TRUE.equals(sameDoctor.getValue())))));
    }

    private void join(boolean sameDoctor) {
        try {
            waitlist.join(current.get(), visit.id(), sameDoctor);
            show();
        } catch (BookingRefused refused) {
            messages.say(refused);
        }
    }

    private void leave() {
        waitlist.leave(current.get(), visit.id());
        show();
    }
}
