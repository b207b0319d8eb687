package care.plumbline.billing.quote.impact;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Says that a working-out broke off, so that nobody waits for it and it can be begun again. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
public class BreakOffImpact {

    private final Impacts impacts;
    private final Clock clock;

    BreakOffImpact(Impacts impacts, Clock clock) {
        this.impacts = impacts;
        this.clock = clock;
    }

    /** Ends it, if it still runs. */
    @Transactional
    public void breakOff(Actor actor, ImpactId id) {
        impacts.end(id, ImpactReport.Status.FAILED, clock.instant());
    }
}
