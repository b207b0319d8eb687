package care.plumbline.platform.render;

import care.plumbline.domain.scheduling.BookedVisit;
import java.time.Clock;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** The calendar file of a visit (RFC 5545): a stable identifier, times in UTC, no health words. */
@Component
public class VisitCalendar {

    private final Clock clock;

    VisitCalendar(Clock clock) {
        this.clock = clock;
    }

    /** The file's text, with this title. */
    public String of(BookedVisit visit, String title, String description) {
        var event = new VEvent(visit.slot().start(), visit.slot().end(), title);
        event.replace(new DtStamp(clock.instant()));
        event.add(new Uid(visit.calendarUid() + "@plumbline"));
        event.add(new Sequence(0));
        event.add(new Description(description));
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Plumbline//Visits//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(event);
        return calendar.toString();
    }
}
