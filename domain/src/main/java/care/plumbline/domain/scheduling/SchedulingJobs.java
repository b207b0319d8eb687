package care.plumbline.domain.scheduling;

import care.plumbline.domain.shared.CommandKey;
import care.plumbline.domain.shared.SystemRunner;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calling off what the clinic could not hold and nobody moved. */
@Configuration(proxyBeanMethods = false)
class SchedulingJobs {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    @Bean
    Task<Void> visitNotMovedTask(SystemRunner system, CancellationTerms terms, CancelVisit cancel) {
        return Tasks.oneTime(AskToMove.GIVE_UP)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> {
                    var id = new VisitId(UUID.fromString(instance.getId()));
                    system.run(self -> {
                        if (terms.isToBeGivenUp(self, id)) {
                            var consequence = terms.of(self, id, CancelReason.DOCTOR_AWAY);
                            cancel.cancel(self, CommandKey.next(), id, CancelReason.DOCTOR_AWAY, consequence);
                        }
                        return true;
                    });
                });
    }
}
