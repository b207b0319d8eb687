package care.plumbline.domain.scheduling;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Calls off a visit that is locked and may be called off: frees its time, settles its money, tells its patient. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class VisitEnder {

    private final StandingVisits visits;
    private final Claims claims;
    private final FreedTimes freed;
    private final VisitBilling billing;
    private final Notifications notifications;
    private final Audit audit;

    VisitEnder(
            StandingVisits visits,
            Claims claims,
            FreedTimes freed,
            VisitBilling billing,
            Notifications notifications,
            Audit audit) {
        this.visits = visits;
        this.claims = claims;
        this.freed = freed;
        this.billing = billing;
        this.notifications = notifications;
        this.audit = audit;
    }

    void end(Actor actor, StandingVisits.Standing visit, CancelReason reason, Consequence consequence) {
        claims.lockVisit(visit.id());
        claims.deleteVisit(visit.id());
        var cancelled = visits.cancel(visit, reason);
        visits.remember(actor, visit, StandingVisits.Change.CANCELLED, reason.name());
        billing.settle(visit.payment(), consequence);
        freed.freed(visit.doctor());
        notifications.stage(Notice.VISIT_CANCELLED, visit.id().value(), cancelled.sequence());
        audit.record(
                actor,
                Action.CANCELLED,
                visit.patient().value(),
                "visit",
                visit.id().value());
    }
}
