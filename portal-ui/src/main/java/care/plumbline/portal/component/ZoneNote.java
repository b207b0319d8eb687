package care.plumbline.portal.component;

import care.plumbline.portal.i18n.Formats;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Which clock a page's times are told by, the clinic's where it differs, and a word on the night the clocks change. */
public class ZoneNote extends Composite<Div> {

    /** A note for times from now on, over this stretch. */
    public ZoneNote(ZoneId zone, ZoneId clinic, Instant now, Duration ahead) {
        getContent().addClassName("zone-note");
        getContent().add(new Paragraph(getTranslation("times.zone", Formats.zone(zone, getLocale()))));
        var rules = zone.getRules();
        if (!rules.getOffset(now).equals(clinic.getRules().getOffset(now))) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "times.zone.clinic",
                            Formats.time(now, zone, getLocale()),
                            Formats.time(now, clinic, getLocale()),
                            Formats.zone(clinic, getLocale()))));
        }
        var change = rules.nextTransition(now);
        if (change != null && !change.getInstant().isAfter(now.plus(ahead))) {
            var day = Formats.day(change.getInstant(), zone, getLocale());
            var way = change.isGap() ? "times.clocks.forward" : "times.clocks.back";
            getContent().add(new Notice(Notice.Kind.PLAIN, getTranslation(way, day, Formats.zone(zone, getLocale()))));
        }
    }
}
