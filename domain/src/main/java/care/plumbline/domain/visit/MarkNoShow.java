package care.plumbline.domain.visit;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.scheduling.VisitBilling;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The doctor began the visit at its time, called, and the patient was not there. */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class MarkNoShow {

    /** How long after its time a patient may still come (billing specification, section 2.10). */
    public static final Duration GRACE = Duration.ofMinutes(15);

    private final OwnVisits visits;
    private final VisitBilling billing;
    private final Notifications notifications;
    private final Audit audit;
    private final Clock clock;

    MarkNoShow(OwnVisits visits, VisitBilling billing, Notifications notifications, Audit audit, Clock clock) {
        this.visits = visits;
        this.billing = billing;
        this.notifications = notifications;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks an own visit that was begun as missed; the fee of the policy is charged, the rest let go, and the patient
     * told. That it was begun is the sign that the doctor was there.
     *
     * @throws VisitRefused when it is not there, not begun, begun too late, or the patient may still come
     */
    @Transactional
    public void miss(Actor actor, VisitId id) {
        var now = clock.instant();
        var visit = visits.require(id);
        if (now.isBefore(visit.start().plus(GRACE))) {
            throw new VisitRefused.NotMissedYet();
        }
        var started = visit.startedAt();
        if (started != null && started.isAfter(visit.start().plus(GRACE))) {
            throw new VisitRefused.DoctorWasLate();
        }
        visits.miss(visit, now);
        billing.missed(visit.payment());
        notifications.stage(Notice.VISIT_MISSED, id.value());
        audit.record(actor, Action.MISSED, visit.patient().value(), "visit", id.value());
    }
}
