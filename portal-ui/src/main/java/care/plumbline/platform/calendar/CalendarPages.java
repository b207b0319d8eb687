package care.plumbline.platform.calendar;

import care.plumbline.domain.scheduling.feed.FeedVisits;
import care.plumbline.domain.scheduling.feed.FeedVisits.Entry;
import care.plumbline.domain.scheduling.feed.FeedVisits.Feed;
import care.plumbline.domain.shared.SystemRunner;
import care.plumbline.platform.render.VisitCalendar;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves a calendar to whoever has its address; reading changes nothing, not even a count. */
@RestController
class CalendarPages {

    static final String PATH = "/calendar/";

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final FeedVisits visits;
    private final VisitCalendar calendar;
    private final MessageSource messages;
    private final SystemRunner system;

    CalendarPages(FeedVisits visits, VisitCalendar calendar, MessageSource messages, SystemRunner system) {
        this.visits = visits;
        this.calendar = calendar;
        this.messages = messages;
        this.system = system;
    }

    @GetMapping(PATH + "{secret:[A-Za-z0-9_-]+}.ics")
    ResponseEntity<byte[]> read(@PathVariable("secret") String secret) {
        return system.run(self -> visits.of(self, CalendarSecret.hash(secret)))
                .map(feed -> ResponseEntity.ok()
                        .contentType(CALENDAR)
                        .cacheControl(CacheControl.noStore())
                        .body(file(feed).getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String file(Feed feed) {
        var locale = Locale.forLanguageTag(feed.language());
        return calendar.of(feed.entries(), entry -> words(entry, locale));
    }

    private VisitCalendar.Words words(Entry entry, Locale locale) {
        if (entry.doctorName() == null) {
            return new VisitCalendar.Words(messages.getMessage("calendar-feed.visit", null, locale), "");
        }
        return new VisitCalendar.Words(
                messages.getMessage("visit.calendar.title", null, locale),
                messages.getMessage("visit.calendar.text", new Object[] {entry.doctorName()}, locale));
    }
}
