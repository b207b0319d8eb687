package care.plumbline.domain.scheduling.feed;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Somebody makes the private address of their calendar; an earlier one stops working. */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'DOCTOR')")
public class MakeCalendarFeed {

    private final CalendarFeeds feeds;

    MakeCalendarFeed(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /** Stores the hash of the address's secret; the secret itself is never stored. */
    @Transactional
    public void make(Actor actor, byte[] secretHash) {
        feeds.add(actor.requireAccount(), secretHash);
    }
}
