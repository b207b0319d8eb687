package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.scheduling.FreedTimes;
import care.plumbline.domain.scheduling.KeptTimes;
import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Stops waiting; what is kept for the patient goes to the next. */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR')")
public class LeaveWaitlist {

    private final Entries entries;
    private final KeptTimes kept;
    private final FreedTimes freed;

    LeaveWaitlist(Entries entries, KeptTimes kept, FreedTimes freed) {
        this.entries = entries;
        this.kept = kept;
        this.freed = freed;
    }

    /** Stops waiting for a time earlier than this visit's; nothing happens to whoever does not wait. */
    @Transactional
    public void leave(Actor actor, VisitId visit) {
        entries.openEntryOf(visit).ifPresent(entry -> {
            entries.standingOfferOf(entry).ifPresent(this::decline);
            entries.end(entry, Entries.Outcome.LEFT);
        });
    }

    private void decline(Waiting.Offer offer) {
        kept.lock(offer.doctor());
        kept.release(offer.id().value());
        entries.endOffer(offer.id(), Entries.OfferOutcome.DECLINED);
        freed.freed(offer.doctor());
    }
}
