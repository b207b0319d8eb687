package care.plumbline.domain.scheduling;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns a paid hold into a visit. The browser's return, the gateway's webhook and the janitor all come here, in any
 * order and any number of times: one payment books one visit.
 */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class BookVisit {

    private final VisitBilling billing;
    private final Visits visits;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    BookVisit(VisitBilling billing, Visits visits, Notifications notifications, Audit audit, Clock clock) {
        this.billing = billing;
        this.visits = visits;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The visit of this payment, booked now or before. Uses the own hold, even an expired one whose row still stands;
     * when the row is gone, claims the time anew, once.
     *
     * @throws BookingRefused with nothing written: the time is taken, triage blocks it, or it is not paid
     */
    @Transactional
    public VisitId book(Actor actor, PaymentRef payment) {
        var order = billing.orderOf(payment);
        var now = clock.instant();
        var hold = visits.lockFor(order);
        var known = visits.ofPayment(payment);
        if (known.isPresent()) {
            return known.get();
        }
        var visit = visits.add(order, hold, now);
        billing.confirm(actor, payment, visit);
        notifications.stage(Notice.VISIT_BOOKED, visit.value());
        notifications.remind(visit.value(), 0, hold.slot().start());
        audit.record(actor, Action.BOOKED, order.patient().value(), "visit", visit.value());
        return visit;
    }
}
