package care.plumbline.domain.visit;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.scheduling.VisitBilling;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The visit took place; what was authorised for it is charged by a job of the same transaction. */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class CompleteVisit {

    private final OwnVisits visits;
    private final VisitBilling billing;
    private final Audit audit;
    private final Clock clock;

    CompleteVisit(OwnVisits visits, VisitBilling billing, Audit audit, Clock clock) {
        this.visits = visits;
        this.billing = billing;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Completes an own started visit.
     *
     * @throws VisitRefused when it is not there, was not started, or is completed
     */
    @Transactional
    public void complete(Actor actor, VisitId id) {
        var visit = visits.require(id);
        visits.complete(visit, clock.instant());
        billing.capture(visit.payment());
        audit.record(actor, Action.COMPLETED, visit.patient().value(), "visit", id.value());
    }
}
