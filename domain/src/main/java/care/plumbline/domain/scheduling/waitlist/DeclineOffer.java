package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.scheduling.KeptTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** The offered time does not suit: it goes to the next, and waiting goes on. */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR')")
public class DeclineOffer {

    private final Entries entries;
    private final KeptTimes kept;
    private final FreedTimes freed;

    DeclineOffer(Entries entries, KeptTimes kept, FreedTimes freed) {
        this.entries = entries;
        this.kept = kept;
        this.freed = freed;
    }

    /** Declines an own offer; one that is over stays as it is. */
    @Transactional
    public void decline(Actor actor, OfferId id) {
        entries.offer(id).ifPresent(offer -> kept.lock(offer.doctor()));
        entries.lockOffer(id).filter(offer -> !offer.ended()).ifPresent(offer -> {
            entries.endOffer(id, Entries.OfferOutcome.DECLINED);
            kept.release(id.value());
            freed.freed(offer.doctor());
        });
    }
}
