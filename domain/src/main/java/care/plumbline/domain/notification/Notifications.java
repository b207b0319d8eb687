package care.plumbline.domain.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stages what must be told as jobs of the caller's transaction: committed together or not at all. */
@Component
public class Notifications {

    /** The job that renders and sends one notice; its instance is {@code NOTICE/subject-id}. */
    public static final TaskDescriptor<Void> SEND = TaskDescriptor.of("notification-mail-send");

    private final SchedulerClient scheduler;
    private final Clock clock;

    Notifications(SchedulerClient scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Sends this notice soon after the commit; staging it twice sends it once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stage(Notice notice, UUID subject) {
        scheduler.scheduleIfNotExists(SEND.instance(notice + "/" + subject).scheduledTo(clock.instant()));
    }
}
