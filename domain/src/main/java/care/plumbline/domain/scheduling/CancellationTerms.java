package care.plumbline.domain.scheduling;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.Query;
import care.plumbline.domain.shared.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Whether a visit can be called off now, and what that costs; shown before anybody agrees to it. */
@Query
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR', 'SYSTEM')")
public class CancellationTerms {

    /** How long after its time a visit that nobody began counts as one the doctor did not come to. */
    public static final Duration DOCTOR_IS_LATE = Duration.ofMinutes(15);

    private final StandingVisits visits;
    private final VisitBilling billing;
    private final Clock clock;

    CancellationTerms(StandingVisits visits, VisitBilling billing, Clock clock) {
        this.visits = visits;
        this.billing = billing;
        this.clock = clock;
    }

    /**
     * What calling an own visit off now would cost.
     *
     * @throws BookingRefused when the visit is not there, not booked any more, or its time has come
     */
    @Transactional(readOnly = true)
    public Consequence of(Actor actor, VisitId id, CancelReason reason) {
        var now = clock.instant();
        var visit = visits.find(actor, id);
        return consequence(visit, allowed(actor, visit, reason, now), now);
    }

    Consequence consequence(StandingVisits.Standing visit, CancelReason reason, Instant now) {
        var ending = reason.isThePatients() ? VisitBilling.Ending.BY_PATIENT : VisitBilling.Ending.BY_CLINIC;
        var start = visits.countedStart(visit, billing.freeBefore(visit.payment()));
        return billing.consequenceOfEnding(visit.payment(), start, ending, now);
    }

    /**
     * The reason that counts. A doctor who does not come is the clinic's reason, whatever the patient chose; so is a
     * visit the clinic asked to move.
     */
    static CancelReason allowed(Actor actor, StandingVisits.Standing visit, CancelReason reason, Instant now) {
        // What fails on our side may fail when the visit is under way.
        var failed = reason == CancelReason.TECHNICAL && visit.status() == VisitStatus.IN_PROGRESS;
        if (!failed) {
            StandingVisits.requireBooked(visit);
        }
        if (!reason.isThePatients()) {
            if (actor.is(Role.PATIENT)) {
                throw new BookingRefused.NotThePatientsReason();
            }
            return reason;
        }
        if (visit.askedToMove()) {
            return CancelReason.DOCTOR_AWAY;
        }
        var start = visit.slot().start();
        if (now.isBefore(start)) {
            return reason;
        }
        if (now.isBefore(start.plus(DOCTOR_IS_LATE))) {
            throw new BookingRefused.TooLate();
        }
        return CancelReason.TECHNICAL;
    }
}
