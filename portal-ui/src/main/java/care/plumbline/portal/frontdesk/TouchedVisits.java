package care.plumbline.portal.frontdesk;

import care.plumbline.domain.scheduling.AskToMove;
import care.plumbline.domain.scheduling.BookedVisit;
import care.plumbline.domain.scheduling.BookingRefused;
import care.plumbline.domain.scheduling.MoveTimes;
import care.plumbline.domain.scheduling.MyVisits;
import care.plumbline.domain.scheduling.RescheduleVisit;
import care.plumbline.domain.scheduling.availability.OpenTime;
import care.plumbline.domain.scheduling.availability.OpenTimes;
import care.plumbline.domain.scheduling.frontdesk.DayBook;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.Refusal;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The visits the clinic cannot hold at their time, and what is done about each; a refusal is an answer, not an end. */
@Component
class TouchedVisits {

    private final DayBook dayBook;
    private final MoveTimes times;
    private final RescheduleVisit moving;
    private final AskToMove asking;
    private final MyVisits visits;

    TouchedVisits(DayBook dayBook, MoveTimes times, RescheduleVisit moving, AskToMove asking, MyVisits visits) {
        this.dayBook = dayBook;
        this.times = times;
        this.moving = moving;
        this.asking = asking;
        this.visits = visits;
    }

    /** What became of one visit. */
    sealed interface Outcome {

        /** Another doctor holds it at the same time. */
        record Moved(String doctorName) implements Outcome {}

        /** The patient was asked to choose another time. */
        record Asked() implements Outcome {}

        /** Nobody else is free at its time. */
        record NobodyFree() implements Outcome {}

        /** Not asked, because this doctor can hold it at the same time. */
        record CanBeReassigned(String doctorName) implements Outcome {}

        /** Nothing changed. */
        record Refused(Refusal why) implements Outcome {}
    }

    List<DayBook.Line> list(Actor actor) {
        return dayBook.toMove(actor);
    }

    /** Another doctor's open time at the very time of the visit. */
    Optional<OpenTime> sameTime(Actor actor, DayBook.Line line) {
        try {
            return findSameTime(acting(actor, line), line);
        } catch (BookingRefused cannotBeMoved) {
            return Optional.empty();
        }
    }

    Outcome reassign(Actor actor, DayBook.Line line) {
        var acting = acting(actor, line);
        try {
            var to = findSameTime(acting, line);
            if (to.isEmpty()) {
                return new Outcome.NobodyFree();
            }
            moving.reschedule(
                    acting,
                    CommandKey.next(),
                    new RescheduleVisit.Request(
                            line.visit(), to.get().doctor(), line.slot().start(), zoneOf(acting, line)));
            return new Outcome.Moved(to.get().doctorName());
        } catch (BookingRefused refused) {
            return new Outcome.Refused(refused);
        }
    }

    Outcome ask(Actor actor, DayBook.Line line) {
        try {
            asking.ask(acting(actor, line), line.visit());
            return new Outcome.Asked();
        } catch (BookingRefused refused) {
            return new Outcome.Refused(refused);
        }
    }

    /** Asks, unless another doctor can hold the visit at its time: then nobody has to choose anew. */
    Outcome askIfNobodyIsFree(Actor actor, DayBook.Line line) {
        return sameTime(actor, line)
                .<Outcome>map(time -> new Outcome.CanBeReassigned(time.doctorName()))
                .orElseGet(() -> ask(actor, line));
    }

    private Optional<OpenTime> findSameTime(Actor acting, DayBook.Line line) {
        return times.list(acting, line.visit(), OpenTimes.Wishes.NONE).stream()
                .filter(time -> time.slot().start().equals(line.slot().start()))
                .findFirst();
    }

    /** Messages about the visit go on showing the clock its patient chose it by. */
    private ZoneId zoneOf(Actor acting, DayBook.Line line) {
        return visits.list(acting).stream()
                .filter(visit -> visit.id().equals(line.visit()))
                .map(BookedVisit::zone)
                .findFirst()
                .orElse(line.zone());
    }

    private static Actor acting(Actor actor, DayBook.Line line) {
        return actor.actingFor(line.account(), Actor.BehalfReason.CLINIC_CHANGED);
    }
}
