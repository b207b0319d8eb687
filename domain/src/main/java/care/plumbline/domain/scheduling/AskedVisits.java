package care.plumbline.domain.scheduling;

import care.plumbline.domain.shared.UuidV7;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Visits whose patients were asked to choose another time, for the features that change the calendar under them. */
@Component
public class AskedVisits {

    /** The job that looks whether a visit can stay after all; its instance begins with the visit's id. */
    static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("scheduling-visit-may-stay");

    private final SchedulerClient scheduler;
    private final Clock clock;

    AskedVisits(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** The doctor's calendar changed: when it covers the visit again, the visit stays and its patient is told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain(VisitId visit) {
        // One job for each change: one that runs already may have looked before this transaction ends.
        scheduler.scheduleIfNotExists(
                LOOK.instance(visit.value() + "/" + UuidV7.next()).scheduledTo(clock.instant()));
    }
}
