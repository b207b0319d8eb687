package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.AskToMove;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.CancelReason;
import care.plumbline.domain.scheduling.CancelVisit;
import care.plumbline.domain.scheduling.CancellationTerms;
import care.plumbline.domain.scheduling.Consequence;
import care.plumbline.domain.scheduling.MoveTimes;
import care.plumbline.domain.scheduling.RescheduleVisit;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the front desk does with a booked visit of the patient it acts for. */
@Component
class VisitDesk {

    private final MoveTimes times;
    private final RescheduleVisit moving;
    private final CancellationTerms terms;
    private final CancelVisit cancelling;
    private final AskToMove asking;

    VisitDesk(
            MoveTimes times,
            RescheduleVisit moving,
            CancellationTerms terms,
            CancelVisit cancelling,
            AskToMove asking) {
        this.times = times;
        this.moving = moving;
        this.terms = terms;
        this.cancelling = cancelling;
        this.asking = asking;
    }

    List<OpenTime> times(Actor acting, BookedVisit visit) {
        return times.list(acting, visit.id(), OpenTimes.Wishes.NONE);
    }

    void move(Actor acting, CommandKey key, BookedVisit visit, OpenTime to) {
        moving.reschedule(
                acting,
                key,
                new RescheduleVisit.Request(visit.id(), to.doctor(), to.slot().start(), visit.zone()));
    }

    Consequence terms(Actor acting, BookedVisit visit, CancelReason reason) {
        return terms.of(acting, visit.id(), reason);
    }

    void callOff(Actor acting, CommandKey key, BookedVisit visit, CancelReason reason, Consequence shown) {
        cancelling.cancel(acting, key, visit.id(), reason, shown);
    }

    void askToMove(Actor acting, BookedVisit visit) {
        asking.ask(acting, visit.id());
    }
}
