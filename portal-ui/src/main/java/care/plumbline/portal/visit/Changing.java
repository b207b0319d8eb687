package care.plumbline.portal.visit;

import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.CancelReason;
import care.plumbline.domain.scheduling.CancelVisit;
import care.plumbline.domain.scheduling.CancellationTerms;
import care.plumbline.domain.scheduling.Consequence;
import care.plumbline.domain.scheduling.MoveTimes;
import care.plumbline.domain.scheduling.RescheduleVisit;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the screens of a booked visit ask and do to change it. */
@Component
class Changing {

    private final MoveTimes times;
    private final RescheduleVisit rescheduling;
    private final CancellationTerms terms;
    private final CancelVisit cancelling;
    private final Clock clock;

    Changing(
            MoveTimes times,
            RescheduleVisit rescheduling,
            CancellationTerms terms,
            CancelVisit cancelling,
            Clock clock) {
        this.times = times;
        this.rescheduling = rescheduling;
        this.terms = terms;
        this.cancelling = cancelling;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    List<OpenTime> times(Actor actor, VisitId visit) {
        return times.list(actor, visit, OpenTimes.Wishes.NONE);
    }

    void move(Actor actor, CommandKey key, VisitId visit, OpenTime to, ZoneId zone) {
        rescheduling.reschedule(
                actor,
                key,
                new RescheduleVisit.Request(visit, to.doctor(), to.slot().start(), zone));
    }

    Consequence consequence(Actor actor, VisitId visit, CancelReason reason) {
        return terms.of(actor, visit, reason);
    }

    /** What calling it off would cost; empty when it cannot be called off now. */
    Optional<Consequence> consequence(Actor actor, VisitId visit) {
        try {
            return Optional.of(terms.of(actor, visit, CancelReason.OTHER));
        } catch (BookingRefused notNow) {
            return Optional.empty();
        }
    }

    void cancel(Actor actor, CommandKey key, VisitId visit, CancelReason reason, Consequence shown) {
        cancelling.cancel(actor, key, visit, reason, shown);
    }
}
