package care.plumbline.platform.render;

import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.feed.FeedVisits;
import care.plumbline.domain.shared.TimeSlot;
import care.plumbline.platform.Installation;
import care.plumbline.platform.render.RenderedMail.CalendarFile;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/**
 * Calendar files (RFC 5545, RFC 5546): a visit keeps its identifier, its sequence rises with every change, times are by
 * the clock it was chosen by, and no word says what it is for.
 */
@Component
public class VisitCalendar {

    private final Installation installation;
    private final Clock clock;

    VisitCalendar(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /** What a calendar shows of a visit. */
    public record Words(String title, String description) {}

    /** The file of one visit to be put into a calendar by hand. */
    public String of(BookedVisit visit, String title, String description) {
        return write(ImmutableMethod.PUBLISH, visit, event(visit, new Words(title, description)));
    }

    /** Puts the visit into a mail client's calendar, or moves it there. */
    public CalendarFile invitation(BookedVisit visit, String email, Words words) {
        var event = event(visit, words);
        event.add(attendee(email));
        event.add(ImmutableStatus.VEVENT_CONFIRMED);
        return new CalendarFile("REQUEST", write(ImmutableMethod.REQUEST, visit, event));
    }

    /** Takes the visit out of it. */
    public CalendarFile cancellation(BookedVisit visit, String email, Words words) {
        var event = event(visit, words);
        event.add(attendee(email));
        event.add(ImmutableStatus.VEVENT_CANCELLED);
        return new CalendarFile("CANCEL", write(ImmutableMethod.CANCEL, visit, event));
    }

    /** A calendar of several visits, to be read again and again. */
    public String of(List<FeedVisits.Entry> visits, Function<FeedVisits.Entry, Words> words) {
        var calendar = calendar(ImmutableMethod.PUBLISH);
        visits.stream()
                .collect(Collectors.groupingBy(FeedVisits.Entry::zone))
                .forEach((zone, inZone) -> calendar.add(CalendarZone.of(
                        zone,
                        inZone.stream()
                                .map(visit -> visit.slot().start())
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        inZone.stream()
                                .map(visit -> visit.slot().end())
                                .max(Comparator.naturalOrder())
                                .orElseThrow())));
        visits.forEach(visit -> calendar.add(
                event(visit.calendarUid(), visit.sequence(), visit.slot(), visit.zone(), words.apply(visit))));
        return written(calendar);
    }

    private String write(Method method, BookedVisit visit, VEvent event) {
        var calendar = calendar(method);
        calendar.add(
                CalendarZone.of(visit.zone(), visit.slot().start(), visit.slot().end()));
        calendar.add(event);
        return written(calendar);
    }

    private VEvent event(BookedVisit visit, Words words) {
        return event(visit.calendarUid(), visit.sequence(), visit.slot(), visit.zone(), words);
    }

    private VEvent event(UUID uid, int sequence, TimeSlot slot, ZoneId zone, Words words) {
        var event = new VEvent(false);
        event.add(new Uid(uid + "@plumbline"));
        event.add(new Sequence(sequence));
        event.add(new DtStamp(clock.instant()));
        if (isSecondOfTwo(slot.start(), zone) || isSecondOfTwo(slot.end(), zone)) {
            event.add(new DtStart<>(slot.start()));
            event.add(new DtEnd<>(slot.end()));
        } else {
            event.add(new DtStart<>(in(zone), local(slot.start(), zone)));
            event.add(new DtEnd<>(in(zone), local(slot.end(), zone)));
        }
        event.add(new Organizer("mailto:" + MailAddress.of(installation.mailFrom())));
        event.add(new Summary(words.title()));
        if (!words.description().isEmpty()) {
            event.add(new Description(words.description()));
        }
        return event;
    }

    private static Attendee attendee(String email) {
        return new Attendee(new ParameterList(List.of(PartStat.ACCEPTED, Rsvp.FALSE)), "mailto:" + email);
    }

    private static ParameterList in(ZoneId zone) {
        return new ParameterList(List.of(new TzId(zone.getId())));
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime();
    }

    /** In the hour that clocks show twice a local time means the first (RFC 5545); only UTC can say the second. */
    private static boolean isSecondOfTwo(Instant instant, ZoneId zone) {
        var offsets = zone.getRules().getValidOffsets(local(instant, zone));
        return offsets.size() > 1 && !offsets.getFirst().equals(zone.getRules().getOffset(instant));
    }

    private static Calendar calendar(Method method) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Plumbline//Visits//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
