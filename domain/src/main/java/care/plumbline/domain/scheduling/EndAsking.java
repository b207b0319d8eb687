package care.plumbline.domain.scheduling;

import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.scheduling.availability.Calendars;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * What becomes of a visit whose patient was asked to choose another time: it stays when its doctor works then after all,
 * and is called off for free when its time is near and nobody has moved it.
 */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class EndAsking {

    private final StandingVisits visits;
    private final CancellationTerms terms;
    private final VisitEnder ender;
    private final Calendars calendars;
    private final Notifications notifications;
    private final Clock clock;

    EndAsking(
            StandingVisits visits,
            CancellationTerms terms,
            VisitEnder ender,
            Calendars calendars,
            Notifications notifications,
            Clock clock) {
        this.visits = visits;
        this.terms = terms;
        this.ender = ender;
        this.calendars = calendars;
        this.notifications = notifications;
        this.clock = clock;
    }

    /**
     * Decides about a visit that was asked about; one that was moved or called off since stays as it is.
     *
     * @param due when it is to be called off; null when the calendar changed and it may stay
     */
    @Transactional
    public void end(Actor actor, VisitId id, @Nullable Due due) {
        var now = clock.instant();
        var visit = visits.lock(actor, id, null);
        var stands = visit.status() == VisitStatus.BOOKED
                && visit.askedToMove()
                && visit.slot().start().isAfter(now);
        if (!stands) {
            return;
        }
        if (due == null) {
            stayIfCovered(visit);
        } else if (visit.sequence() == due.sequence() && !now.isBefore(due.at())) {
            ender.end(actor, visit, CancelReason.DOCTOR_AWAY, terms.consequence(visit, CancelReason.DOCTOR_AWAY, now));
        }
    }

    /** The visit's sequence when its patient was asked, and when it is called off if that still stands. */
    record Due(int sequence, Instant at) {}

    private void stayIfCovered(StandingVisits.Standing visit) {
        var start = visit.slot().start();
        var calendar =
                calendars.between(start, start.plus(Duration.ofMinutes(1))).get(visit.doctor());
        if (visit.kept() || calendar != null && calendar.covers(visit.slot())) {
            var standing = visits.stay(visit);
            notifications.stage(Notice.VISIT_BOOKED, visit.id().value(), standing.sequence());
            notifications.remind(visit.id().value(), standing.sequence(), start);
        }
    }
}
