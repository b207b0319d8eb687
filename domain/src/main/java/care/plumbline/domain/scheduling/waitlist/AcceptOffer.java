package care.plumbline.domain.scheduling.waitlist;

import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.VisitMover;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.CommandLog;
import care.plumbline.domain.shared.UseCase;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/** Takes the offered time: the visit moves to it, in one transaction, as any visit is moved. */
@UseCase
@PreAuthorize("hasAnyRole('PATIENT', 'CARE_COORDINATOR')")
public class AcceptOffer {

    private final CommandLog commands;
    private final Entries entries;
    private final MyVisits visits;
    private final VisitMover mover;
    private final Clock clock;

    AcceptOffer(CommandLog commands, Entries entries, MyVisits visits, VisitMover mover, Clock clock) {
        this.commands = commands;
        this.entries = entries;
        this.visits = visits;
        this.mover = mover;
        this.clock = clock;
    }

    /**
     * Accepts an own offer; the same key again changes nothing more.
     *
     * @param zone messages about the visit show this clock
     * @throws BookingRefused with nothing changed: the offer is over, or the visit cannot be moved there
     */
    @Transactional
    public void accept(Actor actor, CommandKey key, OfferId id, ZoneId zone) {
        commands.once(actor, key, "accept-offer", id.toString(), () -> accept(actor, id, zone));
    }

    private String accept(Actor actor, OfferId id, ZoneId zone) {
        var offer = entries.offer(id)
                .filter(found -> found.stands(clock.instant()))
                .orElseThrow(BookingRefused.OfferOver::new);
        var visit = visits.find(actor, offer.visit()).orElseThrow(BookingRefused.VisitNotThere::new);
        if (!offer.slot().start().isBefore(visit.slot().start())) {
            throw new BookingRefused.OfferOver();
        }
        var target = new VisitMover.Target(offer.doctor(), offer.slot().start(), zone, id.value());
        mover.move(actor, offer.visit(), target);
        // Under the locks of the move: whoever ended it meanwhile gave the time to somebody else.
        if (entries.lockOffer(id).filter(found -> found.ended()).isPresent()) {
            throw new BookingRefused.OfferOver();
        }
        entries.endOffer(id, Entries.OfferOutcome.ACCEPTED);
        entries.end(offer.entry(), Entries.Outcome.MOVED);
        return "moved";
    }
}
