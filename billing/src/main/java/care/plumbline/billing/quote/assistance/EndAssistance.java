package care.plumbline.billing.quote.assistance;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Billing staff end a decision before its time; quotes that were accepted stay as they are. */
@UseCase
@PreAuthorize("hasRole('BILLING_STAFF')")
public class EndAssistance {

    private final Assistances assistances;
    private final Audit audit;
    private final Clock clock;

    EndAssistance(Assistances assistances, Audit audit, Clock clock) {
        this.assistances = assistances;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Ends it now.
     *
     * @throws AssistanceRefused.NotThere when there is no such decision, or it ended before
     */
    @Transactional
    public void end(Actor actor, AssistanceId id) {
        var decided = assistances
                .lock(id)
                .filter(found -> found.endedAt() == null)
                .orElseThrow(AssistanceRefused.NotThere::new);
        assistances.end(id, clock.instant());
        audit.record(actor, Action.ENDED_ASSISTANCE, decided.patient().value(), "assistance", id.value());
    }
}
