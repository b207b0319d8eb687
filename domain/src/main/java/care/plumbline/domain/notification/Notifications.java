package care.plumbline.domain.notification;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stages what must be told as jobs of the caller's transaction, each with its row in the log of messages: committed
 * together or not at all.
 */
@Component
public class Notifications {

    /**
     * The job that renders and sends one notice; its instance is a {@link StagedNotice} in words. What it says,
     * and whether it is sent at all, is decided by the state when it runs.
     */
    public static final TaskDescriptor<Void> SEND = TaskDescriptor.of("notification-mail-send");

    /** How long before a visit its reminders go out. */
    private static final Map<Notice, Duration> REMINDERS = Map.of(
            Notice.REMINDER_DAY, Duration.ofHours(24),
            Notice.REMINDER_HOURS, Duration.ofHours(2),
            Notice.REMINDER_SOON, Duration.ofMinutes(15));

    private final SchedulerClient scheduler;
    private final Messages messages;
    private final Clock clock;

    Notifications(SchedulerClient scheduler, Messages messages, Clock clock) {
        this.scheduler = scheduler;
        this.messages = messages;
        this.clock = clock;
    }

    /** Sends this notice soon after the commit; staging it twice before it went sends it once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stage(Notice notice, UUID subject) {
        stage(notice, subject, 0, clock.instant());
    }

    /** The same about the state of the subject with this sequence. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stage(Notice notice, UUID subject, int sequence) {
        stage(notice, subject, sequence, clock.instant());
    }

    /** Reminds of a visit that begins then; a reminder whose time has passed is left out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remind(UUID visit, int sequence, Instant start) {
        var now = clock.instant();
        var dues = REMINDERS.entrySet().stream()
                .map(reminder -> new Messages.Due(reminder.getKey(), start.minus(reminder.getValue())))
                .filter(due -> due.at().isAfter(now))
                .toList();
        if (dues.isEmpty()) {
            return;
        }
        messages.stage(visit, sequence, Channel.EMAIL, dues);
        scheduler.scheduleBatch(dues.stream()
                .<SchedulableInstance<?>>map(
                        due -> instance(due.notice(), visit, sequence).scheduledTo(due.at()))
                .toList());
    }

    private void stage(Notice notice, UUID subject, int sequence, Instant at) {
        messages.stage(subject, sequence, Channel.EMAIL, List.of(new Messages.Due(notice, at)));
        scheduler.scheduleIfNotExists(instance(notice, subject, sequence).scheduledTo(at));
    }

    private static TaskInstance.Builder<Void> instance(Notice notice, UUID subject, int sequence) {
        return SEND.instance(new StagedNotice(notice, subject, sequence).toString());
    }
}
