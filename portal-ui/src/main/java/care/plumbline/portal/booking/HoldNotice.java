package care.plumbline.portal.booking;

import care.plumbline.domain.scheduling.MyHold;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.i18n.Formats;
import care.plumbline.portal.shell.Pages;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;

/** Which time is held and until when, in words; no ticking clock. */
public class HoldNotice extends Composite<Div> {

    /** The notice of a live hold. */
    public HoldNotice(MyHold.Held held, ZoneId zone) {
        var hold = held.hold();
        var until = hold.expiresAt();
        getContent().addClassName("hold-notice");
        getContent()
                .add(new Paragraph(getTranslation(
                        "hold.text",
                        Formats.dayAndTime(hold.slot().start(), zone, getLocale()),
                        held.doctorName(),
                        until == null ? "" : Formats.time(until, zone, getLocale()),
                        Formats.zone(zone, getLocale()))));
        getContent().add(new Anchor("/" + Pages.TIMES, getTranslation("hold.change")));
    }

    /** The same, with a button that lets the time go. */
    public HoldNotice(MyHold.Held held, ZoneId zone, Runnable release) {
        this(held, zone);
        getContent().add(Actions.secondary(getTranslation("hold.release"), release));
    }
}
