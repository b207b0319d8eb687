package care.plumbline.domain.scheduling;

import care.plumbline.domain.people.DoctorId;
import care.plumbline.domain.shared.UuidV7;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the waitlist, in the transaction that frees it, that a doctor has time again. */
@Component
public class FreedTimes {

    /** The job that offers a doctor's freed times to whoever waits; its instance begins with the doctor's id. */
    public static final TaskDescriptor<Void> OFFER = TaskDescriptor.of("scheduling-waitlist-offer");

    private final SchedulerClient scheduler;
    private final Clock clock;

    FreedTimes(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Somebody who waits is not to be disturbed now: what is open then is offered then. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain(DoctorId doctor, Instant at) {
        scheduler.scheduleIfNotExists(
                OFFER.instance(doctor.value() + "/" + at.toEpochMilli()).scheduledTo(at));
    }

    /** The doctor has a time that was taken before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freed(DoctorId doctor) {
        // One job for each freed time: one that runs already may have looked before this transaction ends.
        scheduler.scheduleIfNotExists(
                OFFER.instance(doctor.value() + "/" + UuidV7.next()).scheduledTo(clock.instant()));
    }
}
