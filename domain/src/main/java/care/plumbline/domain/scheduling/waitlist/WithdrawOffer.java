package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.scheduling.KeptTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Takes back an offer its patient has no more use for, and ends a wait that has no point any more. */
@UseCase
@PreAuthorize("hasRole('SYSTEM')")
class WithdrawOffer {

    private final Entries entries;
    private final KeptTimes kept;
    private final FreedTimes freed;
    private final Clock clock;

    WithdrawOffer(Entries entries, KeptTimes kept, FreedTimes freed, Clock clock) {
        this.entries = entries;
        this.kept = kept;
        this.freed = freed;
        this.clock = clock;
    }

    /** Looks, under the locks of doctor and patient, whether it still has to be done. */
    @Transactional
    public void withdraw(Actor actor, UUID entry) {
        var standing = entries.standingOfferOf(entry);
        standing.ifPresent(offer -> kept.lock(offer.doctor()));
        kept.lock(entries.patientOf(entry));
        var pointless = entries.pointless(clock.instant()).contains(entry);
        if (pointless || entries.overtaken().contains(entry)) {
            standing.ifPresent(this::takeBack);
        }
        if (pointless) {
            entries.end(entry, Entries.Outcome.OVER);
        }
    }

    private void takeBack(Waiting.Offer offer) {
        kept.release(offer.id().value());
        entries.endOffer(offer.id(), Entries.OfferOutcome.WITHDRAWN);
        freed.freed(offer.doctor());
    }
}
