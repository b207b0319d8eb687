package care.plumbline.portal.visit;

import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.platform.render.VisitCalendar;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** The visit as a file for a calendar. */
class CalendarFileLink extends Composite<Anchor> {

    CalendarFileLink(VisitCalendar calendar, BookedVisit visit) {
        var text = calendar.of(
                visit,
                getTranslation("visit.calendar.title"),
                getTranslation("visit.calendar.text", visit.doctorName()));
        var handler = DownloadHandler.fromInputStream(download -> {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(new ByteArrayInputStream(bytes), "visit.ics", "text/calendar", bytes.length);
        });
        getContent().setHref(handler);
        getContent().setText(getTranslation("visit.calendar"));
    }
}
