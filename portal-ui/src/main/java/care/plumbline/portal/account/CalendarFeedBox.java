package care.plumbline.portal.account;

import care.plumbline.platform.calendar.CalendarLinks;
import care.plumbline.portal.component.Actions;
import care.plumbline.portal.component.Messages;
import care.plumbline.portal.component.Notice;
import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;

/** The private address of somebody's calendar: made, shown once, and stopped. */
public class CalendarFeedBox extends Composite<Section> {

    private final transient CalendarLinks links;
    private final ZoneId zone;
    private final Paragraph state = new Paragraph();
    private final Messages messages = new Messages();
    private final Div address = new Div();
    private final Div actions = new Div();

    /** The box of whoever is signed in; days are shown in this zone. */
    public CalendarFeedBox(CalendarLinks links, ZoneId zone) {
        this.links = links;
        this.zone = zone;
        getContent().addClassName("card");
        getContent()
                .add(
                        new H2(getTranslation("calendar-feed.title")),
                        new Paragraph(getTranslation("calendar-feed.text")),
                        state,
                        messages,
                        address,
                        actions);
        show();
    }

    private void show() {
        var since = links.madeAt();
        state.setText(since.map(at -> getTranslation("calendar-feed.on", Formats.dateAndTime(at, zone, getLocale())))
                .orElseGet(() -> getTranslation("calendar-feed.off")));
        var making = Actions.secondary(
                getTranslation(since.isPresent() ? "calendar-feed.action.again" : "calendar-feed.action.make"),
                this::make);
        actions.removeAll();
        actions.add(
                since.isPresent()
                        ? new Actions(
                                making, Actions.secondary(getTranslation("calendar-feed.action.revoke"), this::revoke))
                        : new Actions(making));
    }

    private void make() {
        var field = new TextField(getTranslation("calendar-feed.address"));
        field.setValue(links.make());
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        address.removeAll();
        address.add(field);
        messages.say(Notice.Kind.OK, getTranslation("calendar-feed.made"));
        show();
    }

    private void revoke() {
        links.revoke();
        address.removeAll();
        messages.say(Notice.Kind.OK, getTranslation("calendar-feed.revoked"));
        show();
    }
}
