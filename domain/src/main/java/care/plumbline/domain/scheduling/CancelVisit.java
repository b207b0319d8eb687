package care.plumbline.domain.scheduling;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.CommandLog;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Calls a booked visit off: the time is free, the money settled by the policy, and nobody is reminded of it any more. */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR', 'SYSTEM')")
public class CancelVisit {

    private final CommandLog commands;
    private final CancellationTerms terms;
    private final StandingVisits visits;
    private final Claims claims;
    private final FreedTimes freed;
    private final VisitBilling billing;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    CancelVisit(
            CommandLog commands,
            CancellationTerms terms,
            StandingVisits visits,
            Claims claims,
            FreedTimes freed,
            VisitBilling billing,
            Notifications notifications,
            Audit audit,
            Clock clock) {
        this.commands = commands;
        this.terms = terms;
        this.visits = visits;
        this.claims = claims;
        this.freed = freed;
        this.billing = billing;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Calls it off; the same key again changes nothing more. A patient whose doctor is late gives it up for free.
     *
     * @param shown what the person agreed to; refused when it costs more by now
     * @throws BookingRefused with nothing changed
     */
    @Transactional
    public void cancel(Actor actor, CommandKey key, VisitId id, CancelReason reason, Consequence shown) {
        commands.once(actor, key, "cancel", id + " " + reason, () -> cancel(actor, id, reason, shown));
    }

    private String cancel(Actor actor, VisitId id, CancelReason reason, Consequence shown) {
        var now = clock.instant();
        var visit = visits.lock(actor, id, null);
        var counted = CancellationTerms.allowed(actor, visit, reason, now);
        var consequence = terms.consequence(visit, counted, now);
        if (consequence.feeMinor() > shown.feeMinor()) {
            throw new BookingRefused.CostsMore();
        }
        claims.lockVisit(id);
        claims.deleteVisit(id);
        var cancelled = visits.cancel(visit, counted);
        visits.remember(actor, visit, StandingVisits.Change.CANCELLED, counted.name());
        billing.settle(visit.payment(), consequence);
        freed.freed(visit.doctor());
        notifications.stage(Notice.VISIT_CANCELLED, id.value(), cancelled.sequence());
        audit.record(actor, Action.CANCELLED, visit.patient().value(), "visit", id.value());
        return "cancelled";
    }
}
