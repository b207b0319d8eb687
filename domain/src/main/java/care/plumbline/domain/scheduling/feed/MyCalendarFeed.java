package care.plumbline.domain.scheduling.feed;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Whether somebody's calendar can be read by a private address. */
@Query
@PreAuthorize("hasAnyRole('PATIENT', 'DOCTOR')")
public class MyCalendarFeed {

    private final CalendarFeeds feeds;

    MyCalendarFeed(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /** Since when; empty when there is no address that works. */
    @Transactional(readOnly = true)
    public Optional<Instant> madeAt(Actor actor) {
        return feeds.madeAt(actor.requireAccount());
    }
}
