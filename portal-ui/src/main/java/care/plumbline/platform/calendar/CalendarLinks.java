package care.plumbline.platform.calendar;

import care.plumbline.domain.scheduling.feed.MakeCalendarFeed;
import care.plumbline.domain.scheduling.feed.MyCalendarFeed;
import care.plumbline.domain.scheduling.feed.RevokeCalendarFeed;
import care.plumbline.platform.Installation;
import care.plumbline.platform.security.CurrentActor;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The private address of the calendar of whoever is signed in; its secret is made here and never kept. */
@Component
public class CalendarLinks {

    private final MakeCalendarFeed making;
    private final RevokeCalendarFeed revoking;
    private final MyCalendarFeed feed;
    private final CurrentActor current;
    private final Installation installation;

    CalendarLinks(
            MakeCalendarFeed making,
            RevokeCalendarFeed revoking,
            MyCalendarFeed feed,
            CurrentActor current,
            Installation installation) {
        this.making = making;
        this.revoking = revoking;
        this.feed = feed;
        this.current = current;
        this.installation = installation;
    }

    /** Since when an address works; empty when none does. */
    public Optional<Instant> madeAt() {
        return feed.madeAt(current.get());
    }

    /** Gives a fresh address; an earlier one stops working. */
    public String make() {
        var secret = CalendarSecret.next();
        making.make(current.get(), CalendarSecret.hash(secret));
        return installation.address() + CalendarPages.PATH + secret + ".ics";
    }

    /** Ends the address there is. */
    public void revoke() {
        revoking.revoke(current.get());
    }
}
