package care.plumbline.domain.scheduling;

import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.CommandLog;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Calls a visit off: the time is free, the money settled by the policy, and nobody is reminded of it any more. */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR', 'SYSTEM')")
public class CancelVisit {

    private final CommandLog commands;
    private final CancellationTerms terms;
    private final StandingVisits visits;
    private final VisitEnder ender;
    private final Clock clock;

    CancelVisit(CommandLog commands, CancellationTerms terms, StandingVisits visits, VisitEnder ender, Clock clock) {
        this.commands = commands;
        this.terms = terms;
        this.visits = visits;
        this.ender = ender;
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
        ender.end(actor, visit, counted, consequence);
        return "cancelled";
    }
}
