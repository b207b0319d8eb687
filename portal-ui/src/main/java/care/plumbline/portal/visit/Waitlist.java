package care.plumbline.portal.visit;

import care.plumbline.domain.scheduling.VisitId;
import care.plumbline.domain.scheduling.waitlist.AcceptOffer;
import care.plumbline.domain.scheduling.waitlist.DeclineOffer;
import care.plumbline.domain.scheduling.waitlist.JoinWaitlist;
import care.plumbline.domain.scheduling.waitlist.LeaveWaitlist;
import care.plumbline.domain.scheduling.waitlist.MyWaitlist;
import care.plumbline.domain.scheduling.waitlist.OfferId;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the screens of a booked visit ask and do about something earlier. */
@Component
class Waitlist {

    private final MyWaitlist mine;
    private final JoinWaitlist joining;
    private final LeaveWaitlist leaving;
    private final AcceptOffer accepting;
    private final DeclineOffer declining;

    Waitlist(
            MyWaitlist mine,
            JoinWaitlist joining,
            LeaveWaitlist leaving,
            AcceptOffer accepting,
            DeclineOffer declining) {
        this.mine = mine;
        this.joining = joining;
        this.leaving = leaving;
        this.accepting = accepting;
        this.declining = declining;
    }

    boolean waits(Actor actor, VisitId visit) {
        return mine.waits(actor, visit);
    }

    Optional<MyWaitlist.Offered> offered(Actor actor, VisitId visit) {
        return mine.offered(actor, visit);
    }

    Optional<MyWaitlist.Offered> offer(Actor actor, OfferId offer) {
        return mine.find(actor, offer);
    }

    void join(Actor actor, VisitId visit, boolean sameDoctor) {
        joining.join(actor, visit, sameDoctor);
    }

    void leave(Actor actor, VisitId visit) {
        leaving.leave(actor, visit);
    }

    void accept(Actor actor, CommandKey key, OfferId offer, ZoneId zone) {
        accepting.accept(actor, key, offer, zone);
    }

    void decline(Actor actor, OfferId offer) {
        declining.decline(actor, offer);
    }
}
