package care.plumbline.domain.scheduling;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Actor.BehalfReason;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Moves a booked visit, for whoever lets somebody choose; joins the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VisitMover {

    private final MoveTimes times;
    private final StandingVisits visits;
    private final Claims claims;
    private final FreedTimes freed;
    private final VisitBilling billing;
    private final VisitQuotes quotes;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    VisitMover(
            MoveTimes times,
            StandingVisits visits,
            Claims claims,
            FreedTimes freed,
            VisitBilling billing,
            VisitQuotes quotes,
            Notifications notifications,
            Audit audit,
            Clock clock) {
        this.times = times;
        this.visits = visits;
        this.claims = claims;
        this.freed = freed;
        this.billing = billing;
        this.quotes = quotes;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Where to.
     *
     * @param zone the time was chosen in; messages about it show the same clock
     * @param offer the waitlist's claim that keeps this time for the patient; null for a time nobody keeps
     */
    public record Target(
            DoctorId doctor,
            Instant start,
            ZoneId zone,
            @Nullable UUID offer) {}

    /**
     * Locks doctors, patient, visit and claims, looks under the locks, and moves. Does nothing when the visit is there
     * already.
     *
     * @throws BookingRefused with nothing changed
     */
    public void move(Actor actor, VisitId id, Target target) {
        var now = clock.instant();
        var visit = visits.lock(actor, id, target.doctor());
        StandingVisits.requireBooked(visit);
        if (!visit.slot().start().isAfter(now)) {
            throw new BookingRefused.TooLate();
        }
        if (visit.doctor().equals(target.doctor()) && visit.slot().start().equals(target.start())) {
            return;
        }
        var time = times.exactly(actor, visit, target);
        var claim = takeTheTime(visit, time, target.offer(), now);
        var wish = why(actor, visit, target);
        var move = new VisitBilling.Move(time.doctor(), time.slot(), wish == BehalfReason.PERSON_ASKED);
        quotes.keep(visit.id(), billing.move(actor, visit.payment(), move));
        claims.move(claim, time.doctor(), time.occupied());
        var moved = visits.move(visit, time, target.zone());
        visits.remember(actor, visit, StandingVisits.Change.MOVED, wish.name());
        freed.freed(visit.doctor());
        notifications.stage(Notice.VISIT_MOVED, id.value(), moved.sequence());
        notifications.remind(id.value(), moved.sequence(), time.slot().start());
        audit.record(actor, Action.MOVED, visit.patient().value(), "visit", id.value());
    }

    /** Whose wish it was: a fee counts from the start a patient gave up, not from one the clinic did. */
    private static BehalfReason why(Actor actor, StandingVisits.Standing visit, Target target) {
        if (visit.askedToMove() || target.offer() != null) {
            return BehalfReason.CLINIC_CHANGED;
        }
        return actor.onBehalfOf() == null
                ? BehalfReason.PERSON_ASKED
                : actor.onBehalfOf().reason();
    }

    private UUID takeTheTime(StandingVisits.Standing visit, OpenTime time, @Nullable UUID offer, Instant now) {
        claims.lockRivals(time.doctor(), time.occupied(), visit.patient(), null);
        var claim = claims.lockVisit(visit.id()).orElseThrow(BookingRefused.VisitNotBooked::new);
        claims.deleteExpired(time.doctor(), time.occupied(), visit.patient(), now);
        if (offer != null) {
            claims.deleteOffer(offer);
        }
        if (claims.patientIsBusy(visit.patient(), time.occupied(), claim, now)) {
            throw new BookingRefused.PatientBusy();
        }
        if (claims.doctorIsBusy(time.doctor(), time.occupied(), claim, now)) {
            throw new BookingRefused.TimeTaken();
        }
        return claim;
    }
}
