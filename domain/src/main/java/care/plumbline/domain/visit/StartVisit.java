package care.plumbline.domain.visit;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The doctor calls the patient and the visit begins. */
@UseCase
@PreAuthorize("hasRole('DOCTOR')")
public class StartVisit {

    private final OwnVisits visits;
    private final Audit audit;
    private final Clock clock;

    StartVisit(OwnVisits visits, Audit audit, Clock clock) {
        this.visits = visits;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Starts an own booked visit.
     *
     * @throws VisitRefused when it is not there, was started before, or its time has not come
     */
    @Transactional
    public void start(Actor actor, VisitId id) {
        var visit = visits.require(id);
        visits.start(visit, clock.instant());
        audit.record(actor, Action.STARTED, visit.patient().value(), "visit", id.value());
    }
}
