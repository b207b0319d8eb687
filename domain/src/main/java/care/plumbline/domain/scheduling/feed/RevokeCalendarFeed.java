package care.plumbline.domain.scheduling.feed;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The private address of somebody's calendar stops working. */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'DOCTOR')")
public class RevokeCalendarFeed {

    private final CalendarFeeds feeds;

    RevokeCalendarFeed(CalendarFeeds feeds) {
        this.feeds = feeds;
    }

    /** Revokes it; nothing happens when there is none. */
    @Transactional
    public void revoke(Actor actor) {
        feeds.revoke(actor.requireAccount());
    }
}
