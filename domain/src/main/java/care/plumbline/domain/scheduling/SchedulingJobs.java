package care.plumbline.domain.scheduling;

import care.plumbline.domain.shared.SystemRunner;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looking after visits whose patients were asked to choose another time. */
@Configuration(proxyBeanMethods = false)
class SchedulingJobs {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    @Bean
    Task<Void> askedVisitTask(SystemRunner system, EndAsking ending) {
        return Tasks.oneTime(AskedVisits.LOOK)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> system.run(self -> {
                    ending.end(
                            self, new VisitId(UUID.fromString(instance.getId().split("/")[0])), null);
                    return true;
                }));
    }

    @Bean
    Task<Void> endAskingTask(SystemRunner system, EndAsking ending) {
        return Tasks.oneTime(AskToMove.END)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY))
                .execute((instance, context) -> {
                    var parts = instance.getId().split("/");
                    var visit = new VisitId(UUID.fromString(parts[0]));
                    var due = new EndAsking.Due(
                            Integer.parseInt(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2])));
                    system.run(self -> {
                        ending.end(self, visit, due);
                        return true;
                    });
                });
    }
}
