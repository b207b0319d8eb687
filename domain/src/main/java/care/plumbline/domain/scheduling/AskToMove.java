package care.plumbline.domain.scheduling;

import care.plumbline.domain.audit.Action;
import care.plumbline.domain.audit.Audit;
import care.plumbline.domain.notification.Notice;
import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.shared.Actor;
import care.plumbline.domain.shared.UseCase;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clinic cannot hold a visit at its time and asks the patient to choose another, or to call it off for free. Two
 * hours before its time it is called off for free if nobody did.
 */
@UseCase
@PreAuthorize("hasRole('CARE_COORDINATOR')")
public class AskToMove {

    /**
     * The job that decides what becomes of it; its instance is {@code visit-id/sequence/give-up-at}, the last in
     * milliseconds of the epoch.
     */
    static final TaskDescriptor<Void> END = TaskDescriptor.of("scheduling-visit-asked-to-move");

    private static final Duration BEFORE_THE_VISIT = Duration.ofHours(2);
    private static final Duration AT_LEAST = Duration.ofMinutes(30);

    private final StandingVisits visits;
    private final Notifications notifications;
    private final SchedulerClient scheduler;
    private final Audit audit;
    private final Clock clock;

    AskToMove(StandingVisits visits, Notifications notifications, SchedulerClient scheduler, Audit audit, Clock clock) {
        this.visits = visits;
        this.notifications = notifications;
        this.scheduler = scheduler;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks once; asking again changes nothing.
     *
     * @throws BookingRefused when the visit is not there, not booked any more, or its time has come
     */
    @Transactional
    public void ask(Actor actor, VisitId id) {
        var now = clock.instant();
        var visit = visits.lock(actor, id, null);
        StandingVisits.requireBooked(visit);
        if (!visit.slot().start().isAfter(now)) {
            throw new BookingRefused.TooLate();
        }
        if (visit.askedToMove()) {
            return;
        }
        visits.askToMove(visit);
        visits.remember(actor, visit, StandingVisits.Change.ASKED_TO_MOVE, null);
        notifications.stage(Notice.VISIT_TO_MOVE, id.value(), visit.sequence());
        var giveUpAt = givesUpAt(visit.slot().start(), now);
        scheduler.scheduleIfNotExists(END.instance(id.value() + "/" + visit.sequence() + "/" + giveUpAt.toEpochMilli())
                .scheduledTo(giveUpAt));
        audit.record(actor, Action.ASKED_TO_MOVE, visit.patient().value(), "visit", id.value());
    }

    private static Instant givesUpAt(Instant start, Instant now) {
        var usual = start.minus(BEFORE_THE_VISIT);
        var soonest = now.plus(AT_LEAST);
        var at = usual.isBefore(soonest) ? soonest : usual;
        return at.isBefore(start) ? at : start.minusSeconds(1);
    }
}
