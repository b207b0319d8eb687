package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.scheduling.KeptTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Nobody took the offered time: it goes to the next. Whoever let it lapse goes on waiting. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class EndLapsedOffer {

    private final Entries entries;
    private final KeptTimes kept;
    private final FreedTimes freed;
    private final Clock clock;

    EndLapsedOffer(Entries entries, KeptTimes kept, FreedTimes freed, Clock clock) {
        this.entries = entries;
        this.kept = kept;
        this.freed = freed;
        this.clock = clock;
    }

    /** Ends an offer whose time is up. */
    @Transactional
    public void end(Actor actor, OfferId id) {
        entries.offer(id).ifPresent(offer -> kept.lock(offer.doctor()));
        entries.lockOffer(id)
                .filter(offer -> !offer.ended() && !offer.stands(clock.instant()))
                .ifPresent(offer -> {
                    entries.endOffer(id, Entries.OfferOutcome.LAPSED);
                    kept.release(id.value());
                    freed.freed(offer.doctor());
                });
    }
}
