package care.plumbline.platform.mail;

import care.plumbline.domain.notification.Notifications;
import care.plumbline.domain.notification.StagedNotice;
import care.plumbline.domain.shared.SystemRunner;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The job behind every notice: tells it as things stand at this moment, now or when it is told to come again. */
@Component
class SendNotice extends OneTimeTask<Void> {

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(10);

    private final Delivery delivery;
    private final SystemRunner system;

    SendNotice(Delivery delivery, SystemRunner system) {
        super(
                Notifications.SEND.getTaskName(),
                Void.class,
                new FailureHandler.ExponentialBackoffFailureHandler<>(AFTER_A_FAULT));
        this.delivery = delivery;
        this.system = system;
    }

    @Override
    public CompletionHandler<Void> execute(TaskInstance<Void> instance, ExecutionContext context) {
        var staged = StagedNotice.parse(instance.getId());
        return system.run(self -> delivery.attempt(self, staged))
                .<CompletionHandler<Void>>map(next -> (complete, operations) -> operations.reschedule(complete, next))
                .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    @Override
    public void executeOnce(TaskInstance<Void> instance, ExecutionContext context) {
        throw new UnsupportedOperationException("a notice may have to be told again later");
    }
}
